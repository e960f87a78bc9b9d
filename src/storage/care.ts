import { attempt, eraseDatabase, goOnInMemory } from './attempt.ts'
import { CONVERTERS, type Converter } from './converters.ts'
import { eraseLocal } from './local.ts'
import { kept, type Kept } from './problem.ts'
import type { StorageReport } from './rows.ts'
import { keyOfRow, TABLES, type TableName } from './versions.ts'

/** How much there is in every table, and which rows this version cannot read. They stay where they are. */
export function storageReport(): Promise<Kept<StorageReport>> {
  return attempt((from) =>
    from.read(TABLES, async (shelf) => {
      const rows: Partial<Record<TableName, number>> = {}
      const unreadable: { table: TableName; key: string }[] = []
      for (const table of TABLES) {
        const all = await shelf(table).all()
        const convert = CONVERTERS[table] as Converter<unknown>
        rows[table] = all.length
        for (const row of all) if (convert(row) === null) unreadable.push({ table, key: String(keyOfRow(table, row as object)) })
      }
      return { rows, unreadable }
    }),
  )
}

/**
 * «Стереть всё»: every row, then the database itself, then what stands in `localStorage` (drafts, language, look). Other tabs stop. It is
 * done once the rows are gone, even if another tab still holds the empty database.
 */
export async function eraseAll(): Promise<Kept<true>> {
  const emptied = await attempt((to) =>
    to.change(TABLES, async (shelf) => {
      for (const table of TABLES) await shelf(table).clear()
      return true as const
    }),
  )
  const erased = await eraseDatabase()
  if (!emptied.ok && !erased.ok) return emptied
  eraseLocal()
  return kept(true)
}

/** «Продолжить без сохранения»: the session goes on in memory, with the journeys that can still be read. */
export async function continueInMemory(): Promise<Kept<true>> {
  const tables = ['journeys', 'marks'] as const
  const read = await attempt((from) =>
    from.read(tables, async (shelf) => ({ journeys: await shelf('journeys').all(), marks: await shelf('marks').all() })),
  )
  await goOnInMemory(async (memory) => {
    if (!read.ok) return
    await memory.change(tables, async (shelf) => {
      for (const table of tables) for (const row of read.value[table]) await shelf(table).add(row as object)
    })
  })
  return kept(true)
}
