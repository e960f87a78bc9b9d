import { StorageError } from './problem.ts'

/** How long the browser may take over one call, in ms. A person waits no longer without a word. */
export const PATIENCE = 4_000

/** What `work` gives, or a StorageError when it takes too long. The work itself cannot be called back: it may still succeed. */
export async function inTime<T>(work: Promise<T>, problem: () => 'blocked' | 'timeout', patience = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new StorageError(problem())), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
