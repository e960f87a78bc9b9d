import type { OfflineProblem } from '../domain/offline/protocol.ts'
import { isPlace } from '../domain/offline/place.ts'
import { fetchWhole, FileProblem } from './fetchWhole.ts'
import { keep } from './fill.ts'
import type { Known } from './listed.ts'
import type { Store } from './store.ts'

export type Asked = 'place' | 'file' | 'shared' | 'not ours'

/** What kind of thing is asked for. Everything that is `not ours` goes to the network as if there were no worker. */
export function whatIsAsked(request: Request, scope: string): Asked {
  const url = plain(request.url)
  const path = url.slice(scope.length)
  if (!url.startsWith(scope) || path === 'sw.js') return 'not ours'
  if (request.method === 'POST') return request.mode === 'navigate' && path === 'check' ? 'shared' : 'not ours'
  // A part of a file is never in the cache, and must not be answered with the whole.
  if (request.method !== 'GET' || request.headers.has('range')) return 'not ours'
  return request.mode === 'navigate' && isPlace(path) ? 'place' : 'file'
}

/** An address without what stands after `?` or `#`: neither ever chooses another file. */
const plain = (href: string) => href.replace(/[?#].*$/s, '')

/** Any place in the app: the kept page at once; only an emptied cache asks the network, and not for ever. */
export async function answerPlace(store: Store): Promise<Response> {
  const cache = await store.open()
  const shell = await find(cache, store, store.scope)
  // Without its list an emptied cache may still hold the page; which of its versions matters less than that it opens.
  const kept = await cache.match(shell?.key ?? store.scope, { ignoreSearch: !shell })
  if (kept) return kept
  const fetched = shell ? await fetchAndKeep(cache, shell) : 'unknown'
  if (fetched instanceof Response) return fetched
  // Not the page this worker knows: a newer one, perhaps, and better than none.
  return (fetched === 'network' ? undefined : await fromNetwork(store.scope)) ?? noNetworkYet()
}

export async function answerFile(request: Request, store: Store): Promise<Response> {
  const url = plain(request.url)
  const cache = await store.open()
  // A name with a hash in it needs no list to be found, and may belong to an older version that a tab still shows.
  const kept = await cache.match(url)
  if (kept) return kept
  const file = await find(cache, store, url)
  if (!file) return unlisted(request)
  // A name that carries its hash has one content only. Any other may have a newer one on the site, for a newer page.
  const found = (await cache.match(file.key)) ?? (await fetchAndKeep(cache, file))
  if (found instanceof Response) return found
  return file.key === file.url ? Response.error() : fetch(request)
}

const find = async (cache: Cache, store: Store, url: string): Promise<Known | undefined> =>
  (await store.knownHere(cache)).find((file) => file.url === url)

/** A file nobody listed: the network may know it; the app's page never stands in for it. */
async function unlisted(request: Request): Promise<Response> {
  if (request.mode !== 'navigate') return fetch(request)
  return fetch(request).catch(() => words(404, 'Такой страницы нет. — No such page.'))
}

/** As long as somebody waits at the screen. */
const PATIENCE = 8000

async function fetchAndKeep(cache: Cache, file: Known): Promise<Response | OfflineProblem> {
  try {
    const response = await fetchWhole(file, PATIENCE)
    await keep(cache, file, response.clone()).catch(() => undefined)
    return response
  } catch (problem) {
    return problem instanceof FileProblem ? problem.reason : 'unknown'
  }
}

async function fromNetwork(url: string): Promise<Response | undefined> {
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) })
    return new Response(response.body, { status: response.status, headers: response.headers })
  } catch {
    return undefined
  }
}

const noNetworkYet = () =>
  words(503, 'Нет сети, а телефон стёр сохранённое приложение. Ваши отметки целы. Откройте его ещё раз, когда будет сеть. — No network.')

const words = (status: number, text: string) => new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
