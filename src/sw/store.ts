import { fetchWhole } from './fetchWhole.ts'
import { keep } from './fill.ts'
import { knownFile, knownFiles, knownPieces, type Known, type ListedFile } from './listed.ts'

/** Notes the worker leaves itself between the files. Not addresses of anything on the site. */
const HISTORY = '__kryltso/history'
const WHOLE = '__kryltso/whole'
/** How many versions of files stay: an old tab goes on opening its pages while newer versions come. */
const VERSIONS_KEPT = 3

/** The cache of this app at this address, and what this version of the worker knows should be in it. */
export class Store {
  readonly scope: string
  readonly #lists: readonly Known[]
  readonly #cacheName: string
  #known: Promise<readonly Known[]> | undefined
  #here: readonly Known[] | undefined

  /** `lists` are the two lines of the worker: `files.json` and `content/manifest.json`. */
  constructor(lists: readonly ListedFile[], scope: string) {
    this.scope = scope
    // Two apps on one host (a test copy in a folder, say) keep out of each other's cache.
    this.#cacheName = `kryltso ${new URL(scope).pathname}`
    this.#lists = lists.map((list) => knownFile(list, scope))
  }

  open = (): Promise<Cache> => caches.open(this.#cacheName)

  /** Everything this version is made of, the lists themselves first. Fetches a list that is not in the cache. @throws FileProblem */
  known(cache: Cache): Promise<readonly Known[]> {
    this.#known ??= this.#read(cache).catch((problem: unknown) => {
      this.#known = undefined
      throw problem
    })
    return this.#known
  }

  /** The same for whoever cannot wait for a network: empty if the lists are not in the cache. */
  async knownHere(cache: Cache): Promise<readonly Known[]> {
    if (this.#here) return this.#here
    const lists = await Promise.all(this.#lists.map(({ key }) => cache.match(key)))
    return lists.every((list) => list !== undefined) ? this.#parse(lists) : []
  }

  async #read(cache: Cache): Promise<readonly Known[]> {
    return this.#parse(await Promise.all(this.#lists.map((list) => this.#whole(cache, list))))
  }

  async #parse(lists: readonly Response[]): Promise<readonly Known[]> {
    const [files, content] = await Promise.all(lists.map((list) => list.json() as Promise<unknown>))
    this.#here = [...this.#lists, ...knownFiles(files, this.scope), ...knownPieces(content, this.scope)]
    return this.#here
  }

  async #whole(cache: Cache, list: Known): Promise<Response> {
    const kept = await cache.match(list.key)
    if (kept) return kept
    const fetched = await fetchWhole(list)
    await keep(cache, list, fetched.clone())
    return fetched
  }

  isWhole = async (cache: Cache): Promise<boolean> => (await cache.match(this.#note(WHOLE))) !== undefined
  markWhole = (cache: Cache): Promise<void> => cache.put(this.#note(WHOLE), new Response(''))

  /** Drops what neither this version nor the two before it know. */
  async tidy(cache: Cache, files: readonly Known[]): Promise<void> {
    const mine = files.map(({ key }) => key)
    const before = await this.#history(cache)
    const history = [mine, ...before.filter((keys) => keys.join() !== mine.join())].slice(0, VERSIONS_KEPT)
    const keepers = new Set([...history.flat(), this.#note(HISTORY), this.#note(WHOLE)])
    for (const { url } of await cache.keys()) if (!keepers.has(url)) await cache.delete(url)
    await cache.put(this.#note(HISTORY), new Response(JSON.stringify(history)))
  }

  async #history(cache: Cache): Promise<string[][]> {
    try {
      const kept: unknown = await (await cache.match(this.#note(HISTORY)))?.json()
      return Array.isArray(kept) ? (kept as string[][]).filter(Array.isArray) : []
    } catch {
      return []
    }
  }

  #note = (name: string) => new URL(name, this.scope).href
}
