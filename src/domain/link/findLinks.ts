import { decodeHost } from './punycode'
import { knownHost } from './knownHosts'
import { resemblance } from './resemblance'

/** A link as it stands in a text. */
export interface FoundLink {
  readonly link: string
  readonly start: number
  readonly end: number
  /** Lower-case, without the colon; empty where the text names a bare host. */
  readonly scheme: string
  /** Where the scheme and its slashes end and the host (or what stands in its place) begins, in the text. */
  readonly body: number
}

/** What no address runs over: spaces, quotes, brackets of markup, pictures. */
const CHUNK = /[^\s<>"«»“”„`{}|^\p{Extended_Pictographic}]+/gu

export const UNSEEN = /[\p{Cc}\p{Cf}\p{DI}]/u
const IN_HOST = /[\p{L}\p{M}\p{N}\p{Cf}\p{DI}._。．｡-]/u
const CLOSING = /[.,;:!?…'’)\]*~\p{Cf}\p{DI}]/u

/** These need no slashes to be obeyed by a browser. */
export const SCRIPT = /^(?:javascript|vbscript|blob|filesystem|view-source|about|intent|file|data)$/

/** Endings by which a bare `name.ending` with no path is taken for an address and not for a file's name. */
const ZONES =
  /^(?:ru|su|com|net|org|me|info|biz|pro|online|site|website|space|store|shop|club|link|click|live|top|xyz|app|cc|fun|by|kz|рф|рус|дети|сайт|онлайн|москва|xn--.+)$/

/** Trims from the end what closes a sentence, one character at a time so that long nonsense costs no more than its length. */
function closed(text: string, start: number, end: number): number {
  while (end > start && CLOSING.test(text[end - 1] ?? '')) end--
  return end
}

function back(text: string, from: number, allowed: RegExp, most: number): number {
  let at = from
  while (at > 0 && from - at < most) {
    const low = text.charCodeAt(at - 1)
    const width = low >= 0xdc00 && low <= 0xdfff && at > 1 ? 2 : 1
    if (!allowed.test(text.slice(at - width, at))) break
    at -= width
  }
  return at
}

/** The first scheme in a chunk: where its name begins and where its colon stands. */
function schemeIn(chunk: string): { from: number; colon: number; scheme: string } | null {
  for (let colon = chunk.indexOf(':'); colon >= 0; colon = chunk.indexOf(':', colon + 1)) {
    let from = back(chunk, colon, /[a-z0-9+.-]/i, 32)
    while (from < colon && !/[a-z]/i.test(chunk[from] ?? '')) from++
    const glued = /\.(https?)$/i.exec(chunk.slice(from, colon))
    if (glued) from = colon - (glued[1]?.length ?? 0)
    // A letter of another alphabet in the scheme: no browser obeys it, and no honest hand writes it.
    if (from === colon && chunk.startsWith('//', colon + 1)) from = back(chunk, colon, /[\p{L}\d+.-]/u, 32)
    const scheme = chunk.slice(from, colon).toLowerCase()
    const next = chunk.slice(colon + 1)
    if (/^https?$/.test(scheme) ? next : scheme.length > 1 && /^[/\\]{2}/.test(next)) return { from, colon, scheme }
    if (SCRIPT.test(scheme) && (scheme === 'data' ? /^[\w/+.-]*[;,]/ : /^./).test(next)) return { from, colon, scheme }
  }
  return null
}

/** A host written with no scheme, at the end of what stands before the first slash. Mail addresses are left alone. */
function bareIn(text: string, chunkStart: number, chunkEnd: number): FoundLink | null {
  const chunk = text.slice(chunkStart, chunkEnd)
  const lead = /^[^\p{L}\p{N}]*/u.exec(chunk)?.[0].length ?? 0
  const slash = chunk.slice(lead).search(/[/?#\\]/)
  const hasRest = slash >= 0
  const authority = hasRest ? lead + slash : closed(chunk, 0, chunk.length)
  const port = /:\d{1,5}$/.exec(chunk.slice(Math.max(authority - 6, 0), authority))?.[0].length ?? 0
  let from = back(chunk, authority - port, IN_HOST, 254)
  while (from < authority && /[._\p{Cf}\p{DI}-]/u.test(chunk[from] ?? '')) from++
  const shown = decodeHost(
    chunk
      .slice(from, authority - port)
      .replace(/[\p{Cf}\p{DI}]/gu, '')
      .toLowerCase(),
  )
  const labels = shown.replace(/\.$/, '').split(/[.。．｡]/)
  const zone = labels.at(-1) ?? ''
  if (labels.length < 2 || labels.includes('') || !/^(?:\p{L}{2,}|xn--.+)$/u.test(zone)) return null
  const mail = chunk[from - 1] === '@'
  const begin = mail ? back(chunk, from - 1, /[^,;()[\]]/, 64) : from
  const pretends = mail && knownHost(chunk.slice(begin, from - 1).toLowerCase())
  if (mail && !pretends && !/[/\\]/.test(chunk[authority] ?? '')) return null
  const strange = !/^[a-z]+$/.test(zone)
  if (strange && !ZONES.test(zone) && !(zone.length < 4 && /[a-z]/.test(labels.at(-2) ?? ''))) return null
  if (!hasRest && !port && !pretends && !ZONES.test(zone) && !resemblance(shown)) return null
  const end = chunkStart + (hasRest ? closed(chunk, authority, chunk.length) : authority)
  return { link: text.slice(chunkStart + begin, end), start: chunkStart + begin, end, scheme: '', body: chunkStart + begin }
}

/** The text itself begins as a script, whatever spaces and line breaks are strewn into it. */
function scriptText(text: string): FoundLink | null {
  const squeezed = text.slice(0, 2000).replace(/[\s\p{Cc}\p{Cf}]/gu, '')
  const scheme = /^(javascript|vbscript):./i.exec(squeezed)?.[1]?.toLowerCase()
  return scheme ? { link: text, start: 0, end: text.length, scheme, body: text.indexOf(':') + 1 } : null
}

/**
 * Every link in a text, in order: with a scheme, or as a bare host. Quotes, brackets and the punctuation of the sentence around a
 * link are not part of it; `=` is. A link glued to the end of another is part of that one, for a browser would take it so.
 */
export function findLinks(text: string): FoundLink[] {
  const script = scriptText(text)
  if (script) return [script]
  const found: FoundLink[] = []
  for (const { 0: chunk, index: start } of text.matchAll(CHUNK)) {
    if (/^mailto:/i.test(chunk)) continue
    const chunkEnd = start + chunk.length
    const named = schemeIn(chunk)
    const bare = named?.from === 0 ? null : bareIn(text, start, named ? start + named.from : chunkEnd)
    if (named && bare && /[/?#&=%@\\\w]/.test(chunk[named.from - 1] ?? '')) {
      const end = closed(text, bare.start, chunkEnd)
      found.push({ ...bare, end, link: text.slice(bare.start, end) })
      continue
    }
    if (bare) found.push(bare)
    if (!named) continue
    const from = start + named.from
    const end = closed(text, from, chunkEnd)
    const slashes = /^[/\\]*/.exec(chunk.slice(named.colon + 1))?.[0].length ?? 0
    const body = start + named.colon + 1 + slashes
    if (body < end) found.push({ link: text.slice(from, end), start: from, end, scheme: named.scheme, body })
  }
  return found
}
