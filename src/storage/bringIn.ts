import { attempt } from './attempt.ts'
import type { Key, Shelf, Shelves } from './backend.ts'
import { CONVERTERS, type Converter } from './converters.ts'
import { forgetLoss } from './loss.ts'
import { plain } from './plain.ts'
import type { Kept } from './problem.ts'
import { journeys, sameJourney } from './journeys.ts'
import type { BroughtIn, JourneyRow, TableCount, Tables } from './rows.ts'
import { KEPT_TABLES, keyOfRow, staysHere, type KeptTable } from './versions.ts'

/** Every row the person owns, raw, as it lies there: also what this version cannot read. Content pieces are not the person's. */
export function exportTables(): Promise<Kept<Tables>> {
  return attempt((from) => from.read(KEPT_TABLES, allRows))
}

/** The same, inside a transaction. What belongs to this phone alone stays here. */
export async function allRows(shelf: Shelves): Promise<Tables> {
  const tables: Partial<Record<KeptTable, object[]>> = {}
  for (const table of KEPT_TABLES) {
    tables[table] = ((await shelf(table).all()) as object[]).filter((row) => !staysHere(table, keyOfRow(table, row)))
  }
  return tables
}

/** Thousands of rows take a slow phone some seconds; all of them are one transaction. */
export const BRINGING_IN = 60_000

/** Rows as the converters leave them: known fields only, picked by name. */
function checked(tables: Tables, table: KeptTable): { rows: { updatedAt: number }[]; unreadable: number } {
  const given = tables[table] ?? []
  const convert = CONVERTERS[table] as Converter<{ updatedAt: number }>
  const rows = given.map(convert).filter((row) => row !== null)
  return { rows: plain(rows), unreadable: given.length - rows.length }
}

/** Brings one row in: a new one is added, a newer one changes the row that is here, an older one changes nothing. */
async function merge(shelf: Shelf, key: Key, row: { updatedAt: number }, dryRun: boolean): Promise<keyof TableCount> {
  const here = (await shelf.get(key)) as Record<string, unknown> | undefined
  if (here === undefined) {
    if (!dryRun) await shelf.add(row)
    return 'added'
  }
  if (typeof here.updatedAt === 'number' && here.updatedAt >= row.updatedAt) return 'left'
  if (dryRun) return 'changed'
  // The newer row wins as a whole; only fields that this version does not know of stay.
  const known = CONVERTERS[shelf.table](here) ?? {}
  const gone = Object.fromEntries(Object.keys(known).map((name) => [name, undefined]))
  await shelf.update(key, { ...gone, ...row })
  return 'changed'
}

/** The journeys that are here under another id, because the same invite was opened on both phones: incoming id → id here. */
async function sameUnderOtherIds(shelf: Shelves, incoming: readonly JourneyRow[]): Promise<ReadonlyMap<string, string>> {
  const here = (await shelf('journeys').all()).map(CONVERTERS.journeys).filter((row) => row !== null)
  const ids = new Map<string, string>()
  for (const row of incoming) {
    const twin = here.some(({ id }) => id === row.id) ? undefined : sameJourney(here, row)
    if (twin) ids.set(row.id, twin.id)
  }
  return ids
}

function renamed(row: object, table: KeptTable, ids: ReadonlyMap<string, string>): object {
  const { id, journeyId } = row as { id?: string; journeyId?: string }
  const own = table === 'journeys' && id !== undefined ? ids.get(id) : undefined
  const owner = journeyId === undefined ? undefined : ids.get(journeyId)
  return { ...row, ...(own !== undefined && { id: own }), ...(owner !== undefined && { journeyId: owner }) }
}

/**
 * Brings rows into an open transaction. Rows that cannot be read are left out and counted; with `dryRun` nothing is written and only the
 * counts are true.
 */
export function bringingIn(tables: Tables, dryRun = false): (shelf: Shelves) => Promise<BroughtIn> {
  const ready = KEPT_TABLES.map((table) => ({ table, ...checked(tables, table) }))
  return async (shelf) => {
    const ids = await sameUnderOtherIds(shelf, ready.find(({ table }) => table === 'journeys')!.rows as unknown as JourneyRow[])
    const counts: Partial<Record<KeptTable, TableCount>> = {}
    for (const { table, rows, unreadable } of ready) {
      const count = { added: 0, changed: 0, left: 0, unreadable }
      for (const one of rows) {
        const row = renamed(one, table, ids) as { updatedAt: number }
        const key = keyOfRow(table, row)
        if (!staysHere(table, key)) count[await merge(shelf(table), key, row, dryRun)]++
      }
      counts[table] = count
    }
    return counts
  }
}

/** Once rows have come: the loss is made good, and what the first screen must know at once is known. */
export async function afterBringingIn(): Promise<void> {
  await forgetLoss()
  await journeys()
}

/**
 * Brings rows in from a copy or another phone: all or nothing, and nothing newer here is overwritten by something older. The same journey
 * under another id is recognised by its invite. Twice is the same as once. Rows that cannot be read are left out and counted.
 */
export async function importTables(tables: Tables): Promise<Kept<BroughtIn>> {
  const answer = await attempt((to) => to.change(KEPT_TABLES, bringingIn(tables)), BRINGING_IN)
  if (answer.ok) await afterBringingIn()
  return answer
}
