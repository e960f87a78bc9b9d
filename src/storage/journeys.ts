import { attempt } from './attempt.ts'
import type { Shelves } from './backend.ts'
import { CONVERTERS, readable } from './converters.ts'
import { newId, touched } from './fresh.ts'
import { bearMark } from './loss.ts'
import { plain, whole } from './plain.ts'
import type { Kept, StorageProblem } from './problem.ts'
import { quick } from './quick.ts'
import type { Change, JourneyRow, MarkRow, NewJourney, NewMark, RemovedJourney } from './rows.ts'
import { watch } from './watch.ts'

export interface StartedJourney {
  readonly row: JourneyRow
  /** The same invite had been opened before: its journey goes on. */
  readonly resumed: boolean
}

export const readJourneys = async (shelf: Shelves) => readable(await shelf('journeys').all(), CONVERTERS.journeys)

type Origin = Pick<JourneyRow, 'inviteId' | 'link' | 'role'>

/** The journey that the same invite has started. A plain platform link has no id: the same link in the same role is the same journey. */
export function sameJourney(all: readonly JourneyRow[], { inviteId, link, role }: Origin): JourneyRow | undefined {
  return all.find((row) => {
    if (inviteId !== undefined) return row.inviteId === inviteId
    return row.inviteId === undefined && link !== undefined && row.link === link && row.role === role
  })
}

function remember(rows: readonly JourneyRow[]): void {
  quick.hasJourney = rows.some((row) => row.archivedAt === undefined)
}

/** Starts a journey, or resumes the one that the same invite has started before (and takes it out of the archive). */
export async function startJourney(fields: NewJourney): Promise<Kept<StartedJourney>> {
  const id = newId()
  const given = whole(fields)
  const answer = await attempt((to) =>
    to.change(['journeys', 'settings'], async (shelf) => {
      const all = await readJourneys(shelf)
      const before = all.find((row) => row.id === id) ?? sameJourney(all, given)
      if (before) {
        if (before.archivedAt === undefined) return { row: before, resumed: before.id !== id }
        const back = { archivedAt: undefined, updatedAt: touched(before.updatedAt) }
        await shelf('journeys').update(before.id, back)
        return { row: whole({ ...before, ...back }), resumed: true }
      }
      // Two in one millisecond still keep their order.
      let now = Date.now()
      while (all.some(({ createdAt }) => createdAt === now)) now++
      const row: JourneyRow = { ...given, id, createdAt: now, updatedAt: now }
      await shelf('journeys').add(row)
      await bearMark(shelf)
      return { row, resumed: false }
    }),
  )
  if (answer.ok) {
    quick.hasJourney = true
    quick.lastJourney = answer.value.row.id
  }
  return answer
}

/** All journeys on this phone, archived ones too, the oldest first. */
export async function journeys(): Promise<Kept<readonly JourneyRow[]>> {
  const answer = await attempt((from) => from.read(['journeys'], readJourneys))
  if (answer.ok) remember(answer.value)
  return answer
}

/** `null` where there is none, or it cannot be read. */
export function journey(id: string): Promise<Kept<JourneyRow | null>> {
  return attempt((from) => from.read(['journeys'], async (shelf) => CONVERTERS.journeys(await shelf('journeys').get(id))))
}

async function changeFields(shelf: Shelves, id: string, fields: Change<JourneyRow>): Promise<JourneyRow | null> {
  const before = CONVERTERS.journeys(await shelf('journeys').get(id))
  if (!before) return null
  await shelf('journeys').update(id, { ...fields, updatedAt: touched(before.updatedAt) })
  return CONVERTERS.journeys(await shelf('journeys').get(id))
}

/** Changes the fields named and no other; `undefined` takes a field away. `null` where there is no such journey. */
export function changeJourney(id: string, fields: Change<JourneyRow>): Promise<Kept<JourneyRow | null>> {
  const given = plain(fields)
  return attempt((to) => to.change(['journeys'], (shelf) => changeFields(shelf, id, given)))
}

/** Takes a journey and its marks off this phone, and hands them over for «Отменить». `null` where there is none. */
export async function removeJourney(id: string): Promise<Kept<RemovedJourney | null>> {
  const answer = await attempt((to) =>
    to.change(['journeys', 'marks'], async (shelf) => {
      const row = await shelf('journeys').get(id)
      if (row === undefined) return null
      const marks = await shelf('marks').where('journeyId', id)
      for (const mark of marks) await shelf('marks').remove(keyOf(mark as MarkRow))
      await shelf('journeys').remove(id)
      return { journey: row as object, marks: marks as object[] }
    }),
  )
  if (answer.ok && quick.lastJourney === id) quick.lastJourney = null
  if (answer.ok) await journeys()
  return answer
}

/** Puts back what `removeJourney` gave, as it was. What has come since under the same ids stays. */
export async function bringBackJourney(removed: RemovedJourney): Promise<Kept<true>> {
  const { journey: row, marks } = plain(removed) as { journey: JourneyRow; marks: MarkRow[] }
  const answer = await attempt((to) =>
    to.change(['journeys', 'marks'], async (shelf) => {
      if ((await shelf('journeys').get(row.id)) === undefined) await shelf('journeys').add(row)
      for (const mark of marks) if ((await shelf('marks').get(keyOf(mark))) === undefined) await shelf('marks').add(mark)
      return true as const
    }),
  )
  if (answer.ok) await journeys()
  return answer
}

const keyOf = (mark: Pick<MarkRow, 'journeyId' | 'stepId'>) => [mark.journeyId, mark.stepId]

async function setMark(shelf: Shelves, journeyId: string, given: NewMark): Promise<MarkRow> {
  const key = [journeyId, given.stepId]
  const before = (await shelf('marks').get(key)) as Partial<MarkRow> | undefined
  const row: MarkRow = { ...given, journeyId, updatedAt: touched(before?.updatedAt) }
  const gone = before && { waitsFor: undefined, words: undefined, note: undefined }
  if (!(await shelf('marks').update(key, { ...gone, ...row }))) await shelf('marks').add(row)
  return row
}

/** Keeps how a step stands; the whole mark is new, nothing of an earlier one remains. */
export function markStep(journeyId: string, mark: NewMark): Promise<Kept<MarkRow>> {
  const given = whole(mark)
  return attempt((to) => to.change(['marks'], (shelf) => setMark(shelf, journeyId, given)))
}

/** A journey goes on otherwise: its fields and these marks change together, or not at all. `null` where there is no such journey. */
export function moveJourney(id: string, fields: Change<JourneyRow>, marks: readonly NewMark[]): Promise<Kept<JourneyRow | null>> {
  const given = plain(fields)
  const all = marks.map((mark) => whole(mark))
  return attempt((to) =>
    to.change(['journeys', 'marks'], async (shelf) => {
      const changed = await changeFields(shelf, id, given)
      if (changed) for (const mark of all) await setMark(shelf, id, mark)
      return changed
    }),
  )
}

/**
 * Sets a step back to «to do». The row stays, with its time: otherwise a copy from another phone, or a mark under the step's former id,
 * would tick it again.
 */
export function clearMark(journeyId: string, stepId: string): Promise<Kept<MarkRow>> {
  return markStep(journeyId, { stepId, state: 'todo', at: Date.now() })
}

/** Marks by step id. */
export const readMarks = async (shelf: Shelves, journeyId: string): Promise<ReadonlyMap<string, MarkRow>> => {
  const rows = (await shelf('marks').where('journeyId', journeyId)).map(CONVERTERS.marks).filter((one) => one !== null)
  return new Map(rows.map((row) => [row.stepId, row]))
}

/** The marks of one journey by step id: fits `Marks` of the domain. */
export function marksOf(journeyId: string): Promise<Kept<ReadonlyMap<string, MarkRow>>> {
  return attempt((from) => from.read(['marks'], (shelf) => readMarks(shelf, journeyId)))
}

type Trouble = (problem: StorageProblem) => void

export function watchJourneys(next: (rows: JourneyRow[]) => void, trouble?: Trouble): () => void {
  const heard = (rows: JourneyRow[]) => {
    remember(rows)
    next(rows)
  }
  return watch(['journeys'], readJourneys, heard, trouble)
}

export function watchJourney(id: string, next: (row: JourneyRow | null) => void, trouble?: Trouble): () => void {
  return watch(['journeys'], async (shelf) => CONVERTERS.journeys(await shelf('journeys').get(id)), next, trouble)
}

export function watchMarks(journeyId: string, next: (marks: ReadonlyMap<string, MarkRow>) => void, trouble?: Trouble): () => void {
  return watch(['marks'], (shelf) => readMarks(shelf, journeyId), next, trouble)
}
