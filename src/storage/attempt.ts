import type { Backend } from './backend.ts'
import { connect, inTime, type Connection } from './database.ts'
import { memoryBackend } from './memory.ts'
import { classifyDbError, kept, notKept, type Kept, type StorageProblem } from './problem.ts'
import { nowInMemory, tell } from './trouble.ts'

/** The database could not even be opened: then the session may go on in memory. */
class OpeningFailed extends Error {
  constructor(readonly inner: unknown) {
    super('the database does not open')
  }
}

let connection: Connection | null = null
let memory: Backend | null = null
const onSwitch = new Set<() => void>()

/** With these the browser has said that nothing will be kept today; waiting or closing tabs would not help. */
const HOPELESS: readonly StorageProblem[] = ['refused', 'full', 'broken']

async function backend(): Promise<Backend> {
  if (memory) return memory
  connection ??= connect(() => tell('stopped'))
  try {
    await connection.ready()
  } catch (error) {
    throw new OpeningFailed(error)
  }
  return connection
}

/** Goes on in memory until the tab is closed, beginning with `rows` if there are any. */
export async function goOnInMemory(fill?: (memory: Backend) => Promise<void>): Promise<void> {
  if (memory) return
  const fresh = memoryBackend()
  await fill?.(fresh)
  connection?.close()
  memory = fresh
  nowInMemory()
  for (const again of [...onSwitch]) again()
}

/** Whether trying once more may help, after having done what it takes. */
async function mend(problem: StorageProblem, error: unknown): Promise<boolean> {
  if (problem === 'lost') {
    connection?.close()
    return true
  }
  if (error instanceof OpeningFailed && HOPELESS.includes(problem)) {
    await goOnInMemory()
    tell(problem, error)
    return true
  }
  return false
}

/**
 * Every touch of the database goes through here: it opens, waits at most 4 s, names what went wrong, and tries once more where that can
 * help: a lost connection is opened anew, a refused database is replaced by memory. `work` must bear being run twice.
 */
export async function attempt<T>(work: (backend: Backend) => Promise<T>): Promise<Kept<T>> {
  for (let again = false; ; again = true) {
    try {
      const where = await backend()
      return kept(await inTime(work(where), () => 'timeout'))
    } catch (error) {
      const problem = classifyDbError(error)
      if (!again && (await mend(problem, error))) continue
      tell(problem, error)
      return notKept(problem)
    }
  }
}

/** A standing question: `next` hears the answer now and after every change, in any tab. Returns a stop function. */
export function watch<T>(
  ask: (backend: Backend, next: (value: T) => void, failed: (error: unknown) => void) => () => void,
  next: (value: T) => void,
  trouble: (problem: StorageProblem) => void = () => undefined,
): () => void {
  let stopped = false
  let stopAsking = () => {}
  let mended = false

  const begin = async () => {
    stopAsking()
    const answer = await attempt(async (where) => {
      if (stopped) return
      stopAsking = ask(where, heard, failed)
    })
    if (!answer.ok && !stopped) trouble(answer.problem)
  }
  const heard = (value: T) => {
    if (stopped) return
    mended = false
    next(value)
  }
  const failed = async (error: unknown) => {
    if (stopped) return
    const problem = classifyDbError(error)
    stopAsking()
    if (!mended && (await mend(problem, error))) {
      mended = true
      return void begin()
    }
    tell(problem, error)
    trouble(problem)
  }

  const again = () => void begin()
  onSwitch.add(again)
  again()
  return () => {
    stopped = true
    onSwitch.delete(again)
    stopAsking()
  }
}

/** Erases the database, in every tab. @throws what the browser throws */
export async function eraseDatabase(): Promise<Kept<true>> {
  if (memory) memory = null
  connection ??= connect(() => tell('stopped'))
  const old = connection
  connection = null
  try {
    await inTime(old.erase(), () => 'blocked')
    return kept(true)
  } catch (error) {
    const problem = classifyDbError(error)
    tell(problem, error)
    return notKept(problem)
  }
}
