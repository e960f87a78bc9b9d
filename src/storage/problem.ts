/**
 * What can go wrong with what the phone keeps.
 *
 * - `refused`: the browser lets this site keep nothing (private window, blocked site data)
 * - `full`: no room left; what was kept before can still be read and deleted
 * - `blocked`: another tab holds an older database open; close it
 * - `lost`: the connection is gone and reopening did not help; only a reload does (see `shouldReloadOnce`)
 * - `newer`: a newer version of the app wrote this database; nothing may be written by this one
 * - `stopped`: another tab has brought a newer version; this tab writes no more until it is reloaded
 * - `broken`: anything else the browser says about its database
 * - `timeout`: no answer in time, or the code could not be fetched; worth another try. It may still have been kept.
 */
export const STORAGE_PROBLEMS = ['refused', 'full', 'blocked', 'lost', 'newer', 'stopped', 'broken', 'timeout'] as const
export type StorageProblem = (typeof STORAGE_PROBLEMS)[number]

/** The answer of everything that touches the database. It is kept only once this says `ok`. */
export type Kept<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: StorageProblem }

export const kept = <T>(value: T): Kept<T> => ({ ok: true, value })
export const notKept = <T>(problem: StorageProblem): Kept<T> => ({ ok: false, problem })

/** Thrown inside the room, where the problem is known already. */
export class StorageError extends Error {
  constructor(readonly problem: StorageProblem) {
    super(problem)
    this.name = 'StorageError'
  }
}

const BY_NAME: Readonly<Record<string, StorageProblem>> = {
  QuotaExceededError: 'full',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  MissingAPIError: 'refused',
  VersionError: 'newer',
  DatabaseClosedError: 'lost',
  InvalidStateError: 'lost',
  TransactionInactiveError: 'lost',
  AbortError: 'lost',
  TimeoutError: 'timeout',
}

const FULL = /quota|disk is full|no space|not enough space|NO_DEVICE_SPACE/i
const LOST = /connection to indexed ?database server lost|connection is clos|database connection was closed/i
const REFUSED = /did not allow mutations|insecure|denied|disabled by user/i

/** Everything a thrown value says of itself, the innermost cause first: Dexie wraps, and wraps again. */
function causes(error: unknown): { name: string; message: string; problem?: StorageProblem }[] {
  const found: { name: string; message: string; problem?: StorageProblem }[] = []
  let here: unknown = error
  for (let depth = 0; here !== null && typeof here === 'object' && depth < 8; depth++) {
    const { name, message, inner, problem } = here as Record<string, unknown>
    found.unshift({
      name: typeof name === 'string' ? name : '',
      message: typeof message === 'string' ? message : '',
      ...(here instanceof StorageError && { problem: problem as StorageProblem }),
    })
    here = inner
  }
  return found
}

/** Names what a database call threw. A full disk comes disguised as `AbortError` with the true reason in `inner`. */
export function classifyDbError(error: unknown): StorageProblem {
  const said = causes(error)
  const known = said.find((one) => one.problem !== undefined)?.problem
  if (known) return known
  if (said.some(({ name, message }) => name === 'QuotaExceededError' || FULL.test(name) || FULL.test(message))) return 'full'
  if (said.some(({ message }) => LOST.test(message))) return 'lost'
  if (said.some(({ message }) => REFUSED.test(message))) return 'refused'
  for (const { name } of said) {
    const problem = BY_NAME[name]
    if (problem) return problem
  }
  return 'broken'
}
