import { newerMarks } from '../domain/transfer/mergeMarks.ts'
import type { TransferJourney } from '../domain/transfer/transfer.ts'
import { attempt } from './attempt.ts'
import type { Shelves } from './backend.ts'
import { CONVERTERS } from './converters.ts'
import { newId, touched } from './fresh.ts'
import { journeys, readJourneys, readMarks, sameJourney } from './journeys.ts'
import { bearMark } from './loss.ts'
import { whole } from './plain.ts'
import type { Kept } from './problem.ts'
import type { JourneyRow, MarkRow, TakenTransfer } from './rows.ts'

/** All journeys with their marks, the latest mark first: what `makeTransfer` takes. */
export function transferJourneys(): Promise<Kept<readonly TransferJourney[]>> {
  return attempt((from) =>
    from.read(['journeys', 'marks'], async (shelf) => {
      const found: TransferJourney[] = []
      for (const row of await readJourneys(shelf)) {
        const marks = [...(await readMarks(shelf, row.id)).values()].sort((a, b) => b.updatedAt - a.updatedAt)
        found.push({ ...row, marks })
      }
      return found
    }),
  )
}

const FILLABLE = ['group', 'link', 'contact', 'number', 'invitedOn', 'goodUntil'] as const

/** The journey that is here gains what it lacks and loses nothing: it may know more (a signature, another device) than a code can say. */
async function join(shelf: Shelves, here: JourneyRow, came: TransferJourney): Promise<void> {
  const lacking = FILLABLE.filter((field) => here[field] === undefined && came[field] !== undefined)
  if (lacking.length === 0) return
  const fields = Object.fromEntries(lacking.map((field) => [field, came[field]]))
  await shelf('journeys').update(here.id, { ...fields, updatedAt: touched(here.updatedAt) })
}

async function begin(shelf: Shelves, id: string, came: TransferJourney, now: number): Promise<void> {
  const row: JourneyRow = { ...came, id, signature: 'none', createdAt: Math.min(came.createdAt, now), updatedAt: now }
  // The converter leaves the marks behind: they have rows of their own.
  await shelf('journeys').add(CONVERTERS.journeys(whole(row))!)
}

async function takeMarks(shelf: Shelves, journeyId: string, came: TransferJourney, now: number): Promise<number> {
  const newer = newerMarks(await readMarks(shelf, journeyId), came.marks, now)
  for (const mark of newer) {
    const key = [journeyId, mark.stepId]
    const row: MarkRow = whole({ ...mark, journeyId, at: mark.updatedAt })
    const gone = { waitsFor: undefined, words: undefined, note: undefined }
    if (!(await shelf('marks').update(key, { ...gone, ...row }))) await shelf('marks').add(row)
  }
  return newer.length
}

/**
 * Takes in journeys from a code that `readTransfer` has found whole: all or nothing. The same invite's journey is joined, a new one is
 * begun, and of two marks of one step the newer stays. Twice is the same as once.
 */
export async function takeTransfer(came: readonly TransferJourney[]): Promise<Kept<TakenTransfer>> {
  const ids = came.map(newId)
  const answer = await attempt((to) =>
    to.change(['journeys', 'marks', 'settings'], async (shelf) => {
      const now = Date.now()
      const taken = { added: 0, joined: 0, marks: 0 }
      for (const [at, journey] of came.entries()) {
        const here = sameJourney(await readJourneys(shelf), journey)
        const again = here ?? CONVERTERS.journeys(await shelf('journeys').get(ids[at]!))
        if (again) await join(shelf, again, journey)
        else await begin(shelf, ids[at]!, journey, now)
        taken[again ? 'joined' : 'added']++
        taken.marks += await takeMarks(shelf, again?.id ?? ids[at]!, journey, now)
      }
      await bearMark(shelf)
      return taken
    }),
  )
  if (answer.ok) await journeys()
  return answer
}
