import { findLinks, SCRIPT, type FoundLink } from './findLinks'
import { foreignPlace } from './foreignPlace'
import { genuinePlace } from './genuinePlace'
import { knownHost } from './knownHosts'
import { decodeHost } from './punycode'
import type { LinkReport, ReasonCode, Verdict } from './report'
import { resemblance } from './resemblance'
import { noteTricks, notesOn } from './tricks'

const APP_SCHEME = /^(?:vk\w*|max|oneme|sferum|intent|android-app|market|itms[\w-]*|rustore|tg|viber|whatsapp|otpauth)$/
/** Characters that turn the reading direction: one anywhere in a text makes every link in it unreadable to the eye. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/

const OPENED: readonly Verdict[] = ['invite', 'call', 'page']

const parse = (address: string): URL | null => {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** The last gate: a browser given this address goes to this host over https, with no name, password or port of its own. */
function leadsTo(href: string, host: string): boolean {
  const url = parse(href)
  return url?.protocol === 'https:' && url.hostname === host && url.host === host && !url.username && !url.password
}

function inspect(text: string, found: FoundLink, bidi: number): LinkReport {
  const { link, start, end, scheme, body } = found
  const notes = notesOn(text, found)
  const report = (
    verdict: Verdict,
    host: string | null = null,
    href: string | null = null,
    resembles: string | null = null,
  ): LinkReport => ({
    verdict,
    href: OPENED.includes(verdict) ? href : null,
    host,
    hostShown: host === null ? null : decodeHost(host),
    resembles,
    reasons: notes.reasons,
    link,
    start,
    end,
  })
  if (bidi >= 0) notes.at('bidi', bidi, bidi + 1)
  noteTricks(text, found, notes)
  if (scheme && !/^https?$/.test(scheme)) {
    const code: ReasonCode = APP_SCHEME.test(scheme) ? 'app-scheme' : SCRIPT.test(scheme) && scheme !== 'file' ? 'script' : 'bad-scheme'
    notes.at(code, start, Math.min(start + scheme.length + 1, end))
    return report('dangerous')
  }
  const address = text.slice(body, end)
  const authority = /^[^/?#\\]*/.exec(address)?.[0] ?? ''
  const rest = address.slice(authority.length)
  const at = authority.lastIndexOf('@') + 1
  if (at > 0) notes.at('userinfo', body, body + at)
  const written = authority.slice(at).replace(/:\d*$/, '')
  if (written.includes('%')) notes.about('encoded-host', written)
  const url = parse(`${scheme || 'https'}://${address}`)
  if (!url?.hostname || url.hostname.length > 253) {
    notes.about('malformed', authority)
    const plain = written.normalize('NFKC').toLowerCase().split(':')[0] ?? ''
    const like = knownHost(plain) || plain.length > 253 ? null : resemblance(plain)
    return report(like && notes.reasons.length === 1 ? 'lookalike' : 'dangerous', null, null, like?.resembles)
  }
  const host = url.hostname
  if (/^\[|^[\d.]+$/.test(host)) notes.about('ip-address', written)
  const known = knownHost(host)
  const tricked = notes.reasons.length > 0 || (known && url.port)
  if (url.port) notes.about('odd-port', `:${/\d*$/.exec(authority)?.[0] ?? url.port}`)
  if (scheme === 'http') notes.at('http', start, start + 4)
  if (!known) {
    const place = foreignPlace(host, written, rest)
    for (const [code, piece] of place.reasons) notes.about(code, piece)
    return report(tricked ? 'dangerous' : place.verdict, host, null, place.resembles)
  }
  // Full-width and other dressed-up letters lead to the genuine host, yet nobody honest writes them.
  if (!/^[\w.-]+$/.test(written) || written.toLowerCase() !== host) {
    notes.about('homoglyph', written)
    return report(tricked ? 'dangerous' : 'lookalike', host, null, host)
  }
  const place = genuinePlace(known, host, rest)
  for (const [code, piece] of place.reasons) notes.about(code, piece)
  const href = place.href ?? `https://${host}${rest}`
  if (tricked || (OPENED.includes(place.verdict) && !leadsTo(href, host))) return report('dangerous', host)
  return report(place.verdict, host, href)
}

/** Which of several links speaks for the text: what harms first, then what was looked for, a plain page last. */
const FIRST: readonly Verdict[] = ['dangerous', 'lookalike', 'sign-in', 'invite', 'call', 'redirect', 'foreign', 'page']

const NONE: LinkReport = {
  verdict: 'none',
  href: null,
  host: null,
  hostShown: null,
  resembles: null,
  reasons: [],
  link: '',
  start: 0,
  end: 0,
}

/** Every link of a text, each judged by itself, in the order of the text. */
export function inspectLinks(text: string): LinkReport[] {
  const bidi = text.search(BIDI)
  return findLinks(text).map((found) => inspect(text, found, bidi))
}

/**
 * What the link in a text is, and what may be opened. Takes a bare link, a QR code's content or a whole message; opens nothing,
 * asks nobody, never throws.
 *
 * Of several links the most harmful speaks for the whole text (`dangerous`, `lookalike`, `sign-in`); without such the first
 * `invite`, then `call`, `redirect`, `foreign`, `page`. The others are named by the reason `another-link`, so that none hides.
 */
export function inspectLink(text: string): LinkReport {
  const all = inspectLinks(text)
  let chosen = all[0]
  if (!chosen) return NONE
  for (const one of all) if (FIRST.indexOf(one.verdict) < FIRST.indexOf(chosen.verdict)) chosen = one
  const { link, href } = chosen
  const others = all.filter((one) => one.link !== link && (one.href === null || one.href !== href)).slice(0, 5)
  if (others.length === 0) return chosen
  const named = others.map((one) => ({ code: 'another-link' as const, piece: one.link, start: one.start, end: one.end }))
  return { ...chosen, reasons: [...chosen.reasons, ...named] }
}

/** The join link to store or to pack, byte for byte, where the text is a genuine invite; otherwise `null`. */
export function joinLinkOf(text: string): string | null {
  const { verdict, href } = inspectLink(text)
  return verdict === 'invite' ? href : null
}
