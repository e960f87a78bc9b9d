import { BACKUP_TABLES, isObject, own, type BackupTable } from './document'

export const RESCUE = 'kryltso-rescue'

/**
 * The tables in a file of the last-resort page (`rescue.html`), which writes every database as it lies there: `databases` → `stores` →
 * `{ name, rows }`. `null` if our database is not in it.
 */
export function rescuedTables(file: object): object | null {
  const databases = own(file, 'databases')
  const ours = Array.isArray(databases) && databases.find((one: unknown) => isObject(one) && own(one, 'name') === 'kryltso')
  const stores: unknown = ours ? own(ours as object, 'stores') : null
  if (!Array.isArray(stores)) return null
  const known = stores.filter((store) => isObject(store) && BACKUP_TABLES.includes(own(store, 'name') as BackupTable)) as object[]
  return Object.fromEntries(known.map((store) => [own(store, 'name') as string, own(store, 'rows')]))
}
