import type { Progress } from '../domain/offline/protocol.ts'
import { fetchWhole, FileProblem } from './fetchWhole.ts'
import type { Known } from './listed.ts'

/** Enough to hide the waits of a slow network, few enough to leave room for what the person is reading. */
const AT_ONCE = 4

/**
 * Puts into the cache every file of `files` that is not there yet, in their order. What has arrived stays, even if a later one fails:
 * the next attempt asks only for the rest.
 * @throws FileProblem of the first file that could not be had
 */
export async function fill(cache: Cache, files: readonly Known[], tell: (progress: Progress) => void): Promise<void> {
  const there = new Set((await cache.keys()).map(({ url }) => url))
  const missing = files.filter(({ key }) => !there.has(key))
  let done = files.length - missing.length
  let problem: FileProblem | undefined
  const say = () => tell({ done, of: files.length })
  say()

  const next = missing.values()
  const worker = async () => {
    for (const file of next) {
      if (problem && problem.reason !== 'unknown') return
      try {
        await keep(cache, file, await fetchWhole(file))
        done += 1
        say()
      } catch (caught) {
        problem ??= caught instanceof FileProblem ? caught : new FileProblem('unknown', file.url)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (problem) throw problem
}

/** @throws FileProblem `no-space` when the phone refuses */
export async function keep(cache: Cache, file: Known, response: Response): Promise<void> {
  try {
    await cache.put(file.key, response)
  } catch {
    throw new FileProblem('no-space', file.url)
  }
}
