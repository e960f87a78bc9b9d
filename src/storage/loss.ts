import { attempt } from './attempt.ts'
import type { Shelves } from './backend.ts'
import { BIRTH_MARK } from './versions.ts'
import { kept, type Kept } from './problem.ts'
import { quick } from './quick.ts'
import { keptOnPhone } from './trouble.ts'

const markIn = async (shelf: Shelves): Promise<string | null> => {
  const row = (await shelf('settings').get(BIRTH_MARK)) as { value?: unknown } | undefined
  return typeof row?.value === 'string' ? row.value : null
}

/** Notes outside the database that this very database holds something of the person's. */
export async function bearMark(shelf: Shelves): Promise<void> {
  if (quick.kept === null && keptOnPhone()) quick.kept = await markIn(shelf)
}

/** Whether this phone has kept something before and the browser has since taken the database away. Not a first run. */
export async function lostData(): Promise<Kept<boolean>> {
  if (quick.kept === null) return kept(false)
  const answer = await attempt((from) => from.read(['settings'], markIn))
  return answer.ok ? kept(keptOnPhone() && answer.value !== quick.kept) : answer
}

/** The person has seen it, or has brought her data back. */
export async function forgetLoss(): Promise<Kept<true>> {
  const answer = await attempt((from) => from.read(['settings'], markIn))
  if (!answer.ok) return answer
  if (keptOnPhone()) quick.kept = answer.value
  return kept(true)
}
