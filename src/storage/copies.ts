import { readHabit, type CopyHabit } from '../domain/backup/reminder.ts'
import { attempt } from './attempt.ts'
import type { Shelves } from './backend.ts'
import { afterBringingIn, allRows, bringingIn, BRINGING_IN } from './bringIn.ts'
import { CONVERTERS } from './converters.ts'
import { touched } from './fresh.ts'
import { journeys } from './journeys.ts'
import type { Kept } from './problem.ts'
import type { BroughtIn, MarkRow, SettingRow, Tables } from './rows.ts'
import { KEPT_TABLES, keyOfRow, staysHere } from './versions.ts'

const BEFORE = '_before-'
const HABIT = '_copy'
const KEPT_FOR = 30 * 86_400_000
/** One is as large as a copy: the phone keeps the last few only. */
const MOST_BEFORE = 3

interface Before extends SettingRow {
  readonly value: { readonly tables: Tables }
}

/** The copies from before each restoring, the latest first. */
async function befores(shelf: Shelves): Promise<Before[]> {
  const rows = (await shelf('settings').all()) as Before[]
  return rows.filter(({ id }) => String(id).startsWith(BEFORE)).sort((a, b) => b.createdAt - a.createdAt)
}

const stillKept = ({ createdAt }: Before, at: number, now: number) => at < MOST_BEFORE && now - createdAt <= KEPT_FOR

export function previewTables(tables: Tables): Promise<Kept<BroughtIn>> {
  return attempt((from) => from.read(KEPT_TABLES, bringingIn(tables, true)), BRINGING_IN)
}

/** Rows come in, and what was here before is kept aside for thirty days: both, or neither. */
export async function restoreTables(tables: Tables): Promise<Kept<BroughtIn>> {
  const bringIn = bringingIn(tables)
  const answer = await attempt(
    (to) =>
      to.change(KEPT_TABLES, async (shelf) => {
        const now = Date.now()
        const kept = await befores(shelf)
        const at = touched(kept[0]?.createdAt)
        await shelf('settings').add({ id: BEFORE + at, createdAt: at, updatedAt: at, value: { tables: await allRows(shelf) } })
        for (const [older, row] of kept.entries()) if (!stillKept(row, older + 1, now)) await shelf('settings').remove(row.id)
        return bringIn(shelf)
      }),
    BRINGING_IN,
  )
  if (answer.ok) await afterBringingIn()
  return answer
}

export function lastRestore(): Promise<Kept<number | null>> {
  return attempt((from) =>
    from.read(['settings'], async (shelf) => {
      const last = (await befores(shelf))[0]
      return last && stillKept(last, 0, Date.now()) ? last.createdAt : null
    }),
  )
}

export async function undoRestore(): Promise<Kept<true | null>> {
  const answer = await attempt(
    (to) =>
      to.change(KEPT_TABLES, async (shelf) => {
        const last = (await befores(shelf))[0]
        if (!last) return null
        for (const table of KEPT_TABLES) {
          for (const row of (await shelf(table).all()) as object[]) {
            const key = keyOfRow(table, row)
            if (!staysHere(table, key)) await shelf(table).remove(key)
          }
          for (const row of last.value.tables[table] ?? []) await shelf(table).add(row)
        }
        await shelf('settings').remove(last.id)
        return true as const
      }),
    BRINGING_IN,
  )
  if (answer.ok) await journeys()
  return answer
}

const habitIn = async (shelf: Shelves): Promise<CopyHabit> =>
  readHabit(((await shelf('settings').get(HABIT)) as { value?: unknown } | undefined)?.value)

export const copyHabit = (): Promise<Kept<CopyHabit>> => attempt((from) => from.read(['settings'], habitIn))

export function keepCopyHabit(fields: CopyHabit): Promise<Kept<CopyHabit>> {
  return attempt((to) =>
    to.change(['settings'], async (shelf) => {
      const now = Date.now()
      const value = { ...(await habitIn(shelf)), ...fields }
      if (!(await shelf('settings').update(HABIT, { value, updatedAt: now }))) {
        await shelf('settings').add({ id: HABIT, createdAt: now, updatedAt: now, value })
      }
      return value
    }),
  )
}

export function allMarks(): Promise<Kept<readonly MarkRow[]>> {
  return attempt((from) =>
    from.read(['marks'], async (shelf) => {
      const rows = (await shelf('marks').all()).map(CONVERTERS.marks)
      return rows.filter((row) => row !== null && row.state !== 'todo') as MarkRow[]
    }),
  )
}
