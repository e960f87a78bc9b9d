import { BACKUP_TABLES, FORMAT, VERSION, type BackupTables } from './document'
import { sumOf } from './sum'

/**
 * The person's rows as one file: UTF-8 JSON, compact, with a sum over all of it. `now` in ms or as a date; `app` is `x.y.z`. Tables that are
 * nobody's own are left out. What it writes, `readBackup` reads, unless it is bigger than a copy may be: so read it back before saying «done».
 */
export function writeBackup(tables: BackupTables, now: number | Date, app = ''): Uint8Array<ArrayBuffer> {
  const rows = Object.fromEntries(BACKUP_TABLES.map((table) => [table, tables[table] ?? []]))
  const whole = { format: FORMAT, version: VERSION, madeAt: new Date(now).toISOString(), app, tables: rows }
  // As it will be read: without what JSON cannot say.
  const plain = JSON.parse(JSON.stringify(whole)) as typeof whole
  return new TextEncoder().encode(JSON.stringify({ ...plain, sum: sumOf(plain) }))
}
