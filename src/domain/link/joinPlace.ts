import { INVITE_SHAPES } from './inviteShapes'
import type { ReasonCode, Verdict } from './report'

/** What stands at a place of a genuine host. A reason's piece is looked up in the link by whoever shows it. */
export interface Place {
  readonly verdict: Verdict
  /** For an invite and a call: what to open, without what was glued to it. Otherwise the link itself is meant. */
  readonly href?: string
  readonly reasons: readonly (readonly [code: ReasonCode, piece: string])[]
}

/** A known beginning of a join link, and whether its tokens hold `/`. */
type Prefix = readonly [kind: 'invite' | 'call', prefix: string, slash: boolean]

const PREFIXES: readonly Prefix[] = [
  ...INVITE_SHAPES.map(({ prefix }): Prefix => ['invite', prefix, !prefix.includes('max.ru')]),
  ...[
    'vk.com',
    'vk.ru',
    'm.vk.com',
    'm.vk.ru',
    'www.vk.com',
    'www.vk.ru',
    'sferum.ru/?',
    'www.sferum.ru/?',
    'calls.vk.ru',
    'calls.vk.com',
  ].map((place): Prefix => [
    'call',
    `https://${place}${place.endsWith('?') ? 'call_link=' : place.startsWith('calls') ? '/join/' : '/call/join/'}`,
    false,
  ]),
]

/** A token may come percent-encoded, once: then it is kept so. */
const WITH_SLASH = /^((?:[\w/+-]|%2[BDF]|%5F)+)((?:=|%3D){0,2})(.*)$/is
const WITHOUT_SLASH = /^((?:[\w-]|%2D|%5F)+)((?:=|%3D){0,2})(.*)$/is

/** Lengths were measured on real links; a longer sound token may yet come, a shorter one has lost its tail. */
function soundness(token: string, padding: number, slash: boolean): 'whole' | 'unusual' | 'cut' | 'odd' {
  const total = token.length + padding
  // The older form; with another beginning it may as well be two thirds of a newer one.
  if (slash && total === 24 && !padding) return /^A[A-Z]Q1/.test(token) ? 'whole' : 'unusual'
  if (slash ? total === 36 && padding === 1 : total === 43 || total === 44) return 'whole'
  if (total < (slash ? 36 : 43)) return 'cut'
  return total <= 88 && (!slash || total % 4 === 0) ? 'unusual' : 'odd'
}

/** What may stand after a token and be left off: plain parameters of a counter, or words of the sentence glued to the link. */
const PARAMETERS = /^(?!.*[?&]join=)\/?(?:[?&#](?:[\w.~=&;#-]|%[\da-f]{2})*)?$/i
const WORDS = /^(?!.*\w{6})[^\w%@:\\/?#&=+-](?:(?![a-z\d]\.[a-z])[^/@\\%?#:])*$/i

/** Another address inside this one, plain or encoded. */
export const NESTED = /https?:|:\/|%3a(?:%2f|\/)|^\/[/\\]|=(?:\/|%2f){2}/i

/** Sferum's `join` straight after `p=messages`, in whatever order the parameters came. */
function ordered(address: string): string {
  const [, site, query, hash = ''] = /^(https:\/\/(?:www\.)?sferum\.ru)\/?\?([^#]*)(.*)$/s.exec(address) ?? []
  if (!site || query === undefined) return address
  const pairs = query.split(/&(?:amp;)?/)
  const first = pairs.filter((pair) => /^(?:p=messages$|join=.)/.test(pair)).sort((a, b) => (a < b ? 1 : -1))
  if (first.length !== 2) return `${site}/?${query}${hash}`
  return `${site}/?${[...first, ...pairs.filter((pair) => !first.includes(pair))].join('&')}${hash}`
}

/** The join link in an address of a genuine host (`https://`, the host in lower case, the rest as it came), or `null` if it is none. */
export function joinPlace(address: string): Place | null {
  const canonical = ordered(address)
  const [kind, prefix = '', slash = false] = PREFIXES.find(([, start]) => canonical.startsWith(start)) ?? []
  if (!kind) return null
  const found = (slash ? WITH_SLASH : WITHOUT_SLASH).exec(canonical.slice(prefix.length))
  if (!found) return null
  const [, token = '', padding = '', junk = ''] = found
  const plain = (text: string) => text.replace(/%../g, '-')
  if (NESTED.test(junk)) return { verdict: 'redirect', reasons: [['nested-link', junk]] }
  if (!PARAMETERS.test(junk) && !WORDS.test(junk)) return { verdict: 'page', reasons: [['trailing-junk', junk]] }
  const reasons: Place['reasons'][number][] = junk ? [['trailing-junk', junk]] : []
  const state = soundness(plain(token), plain(padding).length, slash)
  if (state !== 'whole') reasons.unshift([state === 'cut' ? 'token-cut' : 'token-unusual', token + padding])
  if (state === 'cut' || state === 'odd') return { verdict: 'page', reasons }
  return { verdict: kind, href: prefix + token + padding, reasons }
}

/** True for exactly what `inspectLink` would give back as the `href` of an invite. A few lines, for a screen that needs no more. */
export function isJoinLink(href: string): boolean {
  const place = joinPlace(href)
  return place?.verdict === 'invite' && place.href === href
}
