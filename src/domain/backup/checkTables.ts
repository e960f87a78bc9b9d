import { BACKUP_TABLES, isObject, LIMITS, own, refuse, type BackupRefusal, type BackupTable, type BackupTables } from './document'

/** Names that mean something to JavaScript itself: no field of ours is called so, and none is let in. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])

class TooLong extends Error {}

/** A copy of plain JSON without unsafe names. @throws TooLong */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string' && value.length > LIMITS.text) throw new TooLong()
  if (Array.isArray(value)) return value.map(cleaned)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !UNSAFE.has(name))
      .map(([name, one]) => [name, cleaned(one)]),
  )
}

const named = (row: object, field: string) => {
  const value = own(row, field)
  return typeof value === 'string' && value.length > 0
}
const hasKey = (table: BackupTable, row: object) => (table === 'marks' ? named(row, 'journeyId') && named(row, 'stepId') : named(row, 'id'))

/** Known tables, picked by name, every row of them an object with its key; or what is wrong, and in which row. */
export function checkTables(given: unknown): { readonly ok: true; readonly tables: BackupTables } | BackupRefusal {
  if (!isObject(given)) return refuse('structure')
  const unknown = Object.keys(given).find((name) => !UNSAFE.has(name) && !BACKUP_TABLES.includes(name as BackupTable))
  if (unknown !== undefined) return refuse('newer')
  const tables: Partial<Record<BackupTable, object[]>> = {}
  for (const table of BACKUP_TABLES) {
    const rows = own(given, table) ?? []
    if (!Array.isArray(rows)) return refuse('structure', { table })
    if (rows.length > LIMITS.rows) return refuse('too-big', { table })
    const kept: object[] = []
    for (const [at, row] of rows.entries()) {
      const place = { table, row: at + 1 }
      if (!isObject(row) || !hasKey(table, row)) return refuse('structure', place)
      try {
        kept.push(cleaned(row) as object)
      } catch {
        return refuse('too-big', place)
      }
    }
    tables[table] = kept
  }
  return { ok: true, tables }
}
