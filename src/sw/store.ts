import { CONTENT_LIST, knownFiles, knownPieces, type Known, type ListedFile } from './listed.ts'
import { keep } from './fill.ts'
import { fetchWhole } from './fetchWhole.ts'

/** Notes the worker leaves itself between the files. Not addresses of anything on the site. */
const HISTORY = '__kryltso/history'
const WHOLE = '__kryltso/whole'
/** How many versions of files stay: an old tab goes on opening its pages while newer versions come. */
const VERSIONS_KEPT = 3

/** The cache of this app at this address, and what this version of the worker knows should be in it. */
export class Store {
  readonly files: readonly Known[]
  readonly #byUrl: ReadonlyMap<string, Known>
  readonly #cacheName: string
  readonly #scope: string

  constructor(list: readonly ListedFile[], scope: string) {
    this.#scope = scope
    // Two apps on one host (a test copy in a folder, say) keep out of each other's cache.
    this.#cacheName = `kryltso ${new URL(scope).pathname}`
    this.files = knownFiles(list, scope)
    this.#byUrl = new Map(this.files.map((file) => [file.url, file]))
  }

  open = (): Promise<Cache> => caches.open(this.#cacheName)

  /** The file this version lists under an address, `undefined` for content (whose names prove themselves) and strangers. */
  known = (url: string): Known | undefined => this.#byUrl.get(url)

  /** The app itself: what every place in it is answered with. */
  get shell(): Known | undefined {
    return this.#byUrl.get(this.#scope)
  }

  /** The pieces of content this version knows. Fetches the list of them where it is not in the cache. @throws FileProblem */
  async pieces(cache: Cache): Promise<Known[]> {
    const list = this.#byUrl.get(new URL(CONTENT_LIST, this.#scope).href)
    if (!list) return []
    let kept = await cache.match(list.key)
    if (!kept) {
      await keep(cache, list, await fetchWhole(list))
      kept = await cache.match(list.key)
    }
    return knownPieces(await kept?.json(), this.#scope)
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

  #note = (name: string) => new URL(name, this.#scope).href
}
