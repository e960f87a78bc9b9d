import type { Backend } from './backend.ts'
import type { Connection } from './database.ts'
import { memoryBackend } from './memory.ts'
import { inTime, PATIENCE } from './patience.ts'
import { classifyDbError, kept, notKept, StorageError, type Kept, type StorageProblem } from './problem.ts'
import { keptOnPhone, nowInMemory, tell } from './trouble.ts'

/** The database could not even be opened: then the session may go on in memory. */
class OpeningFailed extends Error {
  constructor(readonly inner: unknown) {
    super('the database does not open')
  }
}

let connecting: Promise<Connection> | null = null
let memory: Promise<Backend> | null = null
const onSwitch = new Set<() => void>()

/** With these the browser has said that nothing will be kept today; waiting or closing tabs would not help. */
const HOPELESS: readonly StorageProblem[] = ['refused', 'full', 'broken']

/**
 * Dexie is fetched apart from everything else in this room: where site data is blocked, even loading it throws, and then the rest must
 * still be there to go on in memory.
 */
function connection(): Promise<Connection> {
  connecting ??= import('./database.ts').then(
    ({ connect }) => connect(() => tell('stopped')),
    (error: unknown) => {
      connecting = null
      throw error instanceof TypeError ? new StorageError('timeout') : error
    },
  )
  return connecting
}

/** Where rows live now, and a number that changes with every opening of the database. */
async function backend(): Promise<{ rows: Backend; opening: number }> {
  if (memory) return { rows: await memory, opening: 0 }
  try {
    const rows = await connection()
    return { rows, opening: await rows.ready() }
  } catch (error) {
    throw new OpeningFailed(error)
  }
}

/** Goes on in memory until the tab is closed, beginning with what `fill` puts there. Answers whether this call has switched. */
export async function goOnInMemory(fill?: (memory: Backend) => Promise<void>): Promise<boolean> {
  if (memory) return false
  const fresh = memoryBackend()
  memory = Promise.resolve(fill?.(fresh)).then(() => fresh)
  nowInMemory()
  await memory
  for (const again of [...onSwitch]) again()
  return true
}

/** Hears when the session has moved into memory: standing questions are then asked anew. Returns a stop function. */
export function onMovedToMemory(listener: () => void): () => void {
  onSwitch.add(listener)
  return () => void onSwitch.delete(listener)
}

/** Whether trying once more may help, after having done what it takes. `opening` is the one that failed. */
export async function mend(problem: StorageProblem, error: unknown, opening = 0): Promise<boolean> {
  if (problem === 'lost' && keptOnPhone()) {
    await (await connection()).close(opening)
    return true
  }
  if (error instanceof OpeningFailed && HOPELESS.includes(problem)) {
    if (await goOnInMemory()) tell(problem, error.inner)
    return true
  }
  return false
}

/**
 * Every touch of the database goes through here: it opens, waits (4 s, if nothing else is said), names what went wrong, and tries once
 * more where that can help: a lost connection is opened anew, a refused database is replaced by memory. `work` must bear being run twice.
 */
export async function attempt<T>(work: (rows: Backend, opening: number) => Promise<T>, patience = PATIENCE): Promise<Kept<T>> {
  for (let again = false; ; again = true) {
    let opening = 0
    try {
      const where = await backend()
      opening = where.opening
      return kept(await inTime(work(where.rows, opening), () => 'timeout', patience))
    } catch (error) {
      const problem = classifyDbError(error)
      if (!again && (await mend(problem, error, opening))) continue
      tell(problem, error instanceof OpeningFailed ? error.inner : error)
      return notKept(problem)
    }
  }
}

/** Takes the database off the phone; other tabs stop. */
export async function eraseDatabase(): Promise<Kept<true>> {
  try {
    const old = await connection()
    connecting = null
    await inTime(old.erase(), () => 'blocked')
    return kept(true)
  } catch (error) {
    return notKept(classifyDbError(error))
  }
}
