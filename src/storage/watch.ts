import { attempt, mend, onMovedToMemory } from './attempt.ts'
import type { Shelves } from './backend.ts'
import { classifyDbError, type StorageProblem } from './problem.ts'
import { tell } from './trouble.ts'
import type { TableName } from './versions.ts'

/**
 * A standing question: `next` hears the answer now and after every change of what was read, in any tab. After a lost connection it is
 * asked anew, once; after that `trouble` hears why it has fallen silent. Returns a stop function.
 */
export function watch<T>(
  tables: readonly TableName[],
  read: (shelf: Shelves) => Promise<T>,
  next: (value: T) => void,
  trouble: (problem: StorageProblem) => void = () => undefined,
): () => void {
  /** Grows with every asking; an older asking is not listened to. */
  let asking = 0
  let stopAsking = () => {}
  let mended = false

  async function ask() {
    stopAsking()
    const mine = ++asking
    const current = () => mine === asking
    const heard = (value: T) => {
      if (!current()) return
      mended = false
      next(value)
    }
    const gone = (problem: StorageProblem) => {
      if (current()) trouble(problem)
    }
    const answer = await attempt(async (rows, opening) => {
      if (!current()) return
      stopAsking = rows.live(tables, read, heard, (error) => void failed(error, opening, current, gone))
    })
    if (!answer.ok) gone(answer.problem)
  }

  async function failed(error: unknown, opening: number, current: () => boolean, gone: (problem: StorageProblem) => void) {
    if (!current()) return
    stopAsking()
    const problem = classifyDbError(error)
    if (!mended) {
      mended = true
      if (await mend(problem, error, opening)) return current() ? ask() : undefined
    }
    tell(problem, error)
    gone(problem)
  }

  const stopHearing = onMovedToMemory(() => void ask())
  void ask()
  return () => {
    asking = -1
    stopHearing()
    stopAsking()
  }
}
