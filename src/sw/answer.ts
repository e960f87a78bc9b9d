import { fetchWhole } from './fetchWhole.ts'
import { keep } from './fill.ts'
import type { Known } from './listed.ts'
import type { Store } from './store.ts'

export type Asked = 'place' | 'file' | 'missing page' | 'shared' | 'not ours'

const HAS_EXTENSION = /\.[a-z0-9]+$/i
const OUR_FOLDERS = /^(assets|content)\//

/** What kind of thing is asked for. Everything that is `not ours` goes to the network as if there were no worker. */
export function whatIsAsked(request: Request, scope: string, isListed: (url: string) => boolean): Asked {
  const url = plain(request.url)
  if (!url.startsWith(scope)) return 'not ours'
  const path = url.slice(scope.length)
  if (request.method === 'POST') return request.mode === 'navigate' && path === 'check' ? 'shared' : 'not ours'
  // A part of a file is never in the cache, and must not be answered with the whole.
  if (request.method !== 'GET' || request.headers.has('range')) return 'not ours'
  if (request.mode === 'navigate' && !HAS_EXTENSION.test(path)) return 'place'
  if (isListed(url) || OUR_FOLDERS.test(path)) return 'file'
  return request.mode === 'navigate' ? 'missing page' : 'not ours'
}

/** An address without what stands after `?` or `#`: neither ever chooses another file. */
const plain = (href: string) => href.replace(/[?#].*$/s, '')

/** Any place in the app: the kept page at once; only an emptied cache asks the network, and not for ever. */
export async function answerPlace(store: Store): Promise<Response> {
  const { shell } = store
  if (!shell) return Response.error()
  const cache = await store.open()
  return (await cache.match(shell.key)) ?? (await fetchAndKeep(cache, shell)) ?? (await fromNetwork(shell.url)) ?? noNetworkYet()
}

export async function answerFile(request: Request, store: Store): Promise<Response> {
  const url = plain(request.url)
  const cache = await store.open()
  const file = store.known(url)
  const kept = await cache.match(file?.key ?? url)
  if (kept) return kept
  // Of an older version, or content: its name proves it to whoever reads it, the health check keeps it.
  if (!file) return fetch(request)
  const repaired = await fetchAndKeep(cache, file)
  if (repaired) return repaired
  // A name that carries its hash has one content only. Any other may have a newer one on the site, for a newer page.
  return file.key === file.url ? Response.error() : fetch(request)
}

/** A navigation to a file that does not exist: the network may know better, the app's page never stands in for it. */
export async function answerMissingPage(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    return words(404, 'Такой страницы нет. — No such page.')
  }
}

async function fetchAndKeep(cache: Cache, file: Known): Promise<Response | undefined> {
  try {
    const response = await fetchWhole(file, 8000)
    const copy = response.clone()
    await keep(cache, file, copy).catch(() => undefined)
    return response
  } catch {
    return undefined
  }
}

async function fromNetwork(url: string): Promise<Response | undefined> {
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(8000) })
    return new Response(response.body, { status: response.status, headers: response.headers })
  } catch {
    return undefined
  }
}

const noNetworkYet = () =>
  words(503, 'Нет сети, а телефон стёр сохранённое приложение. Ваши отметки целы. Откройте его ещё раз, когда будет сеть. — No network.')

const words = (status: number, text: string) => new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
