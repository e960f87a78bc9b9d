import type { OfflineProblem } from '../domain/offline/protocol.ts'
import type { Known } from './listed.ts'
import { proves } from './proof.ts'

export class FileProblem extends Error {
  constructor(
    readonly reason: OfflineProblem,
    readonly url: string,
  ) {
    super(`${reason}: ${url}`)
  }
}

/** So long without a single byte means that nobody is there any more. A slow network that still moves is waited for. */
const SILENCE = 20_000

/**
 * The whole file, proved, as a response that may be kept for ever. What is not the listed file is refused, whatever its status says:
 * a captive portal answers 200 to everything.
 * @throws FileProblem
 */
export async function fetchWhole(file: Known, silence = SILENCE): Promise<Response> {
  // A name that carries its hash may come from the browser's own cache: the page has just loaded it.
  const first = await fetchOnce(file, file.key === file.url ? 'default' : 'no-cache', silence)
  if (first instanceof Response) return first
  if (first !== 'unknown' && first !== 'portal') throw new FileProblem(first, file.url)
  // The browser's cache may hold what a portal or a cut connection left there: ask past it, once.
  const second = await fetchOnce(file, 'reload', silence)
  if (second instanceof Response) return second
  throw new FileProblem(second, file.url)
}

async function fetchOnce(file: Known, cache: RequestCache, silence: number): Promise<Response | OfflineProblem> {
  const patience = new Patience(silence)
  try {
    const response = await fetch(file.url, { cache, credentials: 'same-origin', signal: patience.signal })
    patience.again()
    if (!response.ok) {
      await response.body?.cancel()
      return response.status === 511 ? 'portal' : 'unknown'
    }
    const bytes = await read(response, patience)
    if (await proves(bytes, file.proof)) return keepable(bytes, response)
    return isForeign(file, response) ? 'portal' : 'unknown'
  } catch {
    return !patience.signal.aborted && (await isSentElsewhere(file.url)) ? 'portal' : 'network'
  } finally {
    patience.end()
  }
}

async function read(response: Response, patience: Patience): Promise<ArrayBuffer> {
  const reader = response.body?.getReader()
  if (!reader) return response.arrayBuffer()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(chunks).arrayBuffer()
    patience.again()
    chunks.push(value)
  }
}

/** A fresh response: a redirected one may not answer a navigation, and the body is no longer compressed. */
function keepable(bytes: ArrayBuffer, { headers }: Response): Response {
  const kept = new Headers(headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary']) kept.delete(name)
  return new Response(bytes, { status: 200, headers: kept })
}

/** A page where a script, a picture or content was asked for. */
const isForeign = (file: Known, { headers }: Response) =>
  /text\/html/.test(headers.get('content-type') ?? '') && !/(\/|\.html)$/.test(new URL(file.url).pathname)

/** A portal often sends every address to its own page; across sites that looks like a dead network unless one looks at the redirect. */
async function isSentElsewhere(url: string): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const { type } = await fetch(url, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(5000) })
    return type === 'opaqueredirect'
  } catch {
    return false
  }
}

class Patience {
  readonly #control = new AbortController()
  readonly #silence: number
  #timer: ReturnType<typeof setTimeout>
  constructor(silence: number) {
    this.#silence = silence
    this.#timer = setTimeout(() => this.#control.abort(), silence)
  }
  get signal() {
    return this.#control.signal
  }
  again() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#control.abort(), this.#silence)
  }
  end() {
    clearTimeout(this.#timer)
  }
}
