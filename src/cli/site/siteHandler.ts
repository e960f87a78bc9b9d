import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPlace } from '../../domain/offline/place.ts'
import { cacheControl, securityHeaders, type InlineHashes } from './headers.ts'
import { isCompressed, type Encoding, type SiteFile } from './siteFiles.ts'

export interface SiteOptions {
  /** The built site, as `readSite` reads it. */
  readonly files: ReadonlyMap<string, SiteFile>
  /** Where it lives, with a slash on both ends: `/` or `/some/path/`. */
  readonly base: string
  readonly hashes: InlineHashes
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Answers as a good static host does: files as they are, 404 for a file that is not there, index.html for every place in the app. */
export function siteHandler({ files, base, hashes }: SiteOptions): Handler {
  const common = securityHeaders(hashes)

  return (request, response) => {
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'Only GET and HEAD.')
    const path = pathBelow(base, request.url ?? '/')
    if (path === 'outside') return plain(response, 404, `The app lives at ${base}`)
    if (path === 'at the door') return redirect(response, base)
    const file = files.get(path === '' ? 'index.html' : path) ?? (isPlace(path) ? files.get('index.html') : undefined)
    if (!file) return plain(response, 404, 'No such file.')
    send(request, response, file, cacheControl(path))
  }
}

function pathBelow(base: string, url: string): string {
  const raw = url.replace(/[?#].*$/s, '')
  if (raw === base.slice(0, -1) || (raw === '/' && base !== '/')) return 'at the door'
  if (!raw.startsWith(base)) return 'outside'
  try {
    return decodeURIComponent(raw.slice(base.length))
  } catch {
    return 'outside'
  }
}

function send(request: IncomingMessage, response: ServerResponse, file: SiteFile, cache: string) {
  response.setHeader('Content-Type', file.type)
  response.setHeader('Cache-Control', cache)
  response.setHeader('ETag', file.etag)
  if (request.headers['if-none-match'] === file.etag) return response.writeHead(304).end()
  const encoding = isCompressed(file) ? accepted(request) : 'identity'
  const body = file.body(encoding)
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body)
}

function accepted(request: IncomingMessage): Encoding {
  const said = String(request.headers['accept-encoding'] ?? '')
  return /\bbr\b/.test(said) ? 'br' : /\bgzip\b/.test(said) ? 'gzip' : 'identity'
}

function plain(response: ServerResponse, status: number, text: string) {
  response.setHeader('Cache-Control', 'no-store')
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

function redirect(response: ServerResponse, to: string) {
  response.writeHead(302, { Location: to }).end()
}
