import type { Place } from './joinPlace'
import { fileIn } from './genuinePlace'
import { knownHost, KNOWN_HOSTS, NAMED_NOT_CONFIRMED, SHORT_LINK_HOSTS } from './knownHosts'
import { decodeHost } from './punycode'
import type { ReasonCode, Verdict } from './report'
import { resemblance } from './resemblance'

/** Hosts of the fast-payment system's QR codes. */
const PAYMENT_HOSTS = /(?:^|\.)nspk\.ru$/

const TWO_ALPHABETS = /[a-z][^.]*[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}][^.]*[a-z]/u

export interface ForeignPlace extends Place {
  readonly resembles: string | null
}

/** The judgement on a host that is not known. `written` is the host as it stands in the text, `host` as a browser reads it. */
export function foreignPlace(host: string, written: string, rest: string): ForeignPlace {
  const reasons: [ReasonCode, string][] = []
  const place = (verdict: Verdict, resembles: string | null = null): ForeignPlace => ({ verdict, resembles, reasons })
  const shown = decodeHost(host)
  const bare = host.replace(/\.$/, '')
  const note = (code: ReasonCode, piece = written) => reasons.push([code, piece])
  const file = fileIn(rest)
  if (file) note('file-download', file)
  if (/(?:^|\.)xn--/i.test(written)) note('punycode')
  if (TWO_ALPHABETS.test(shown)) note('mixed-alphabet')
  const verdictOf = (verdict: Verdict): Verdict => (file ? 'dangerous' : verdict)
  if (bare !== host) note('trailing-dot')
  if (bare !== host && knownHost(bare)) return place('lookalike', bare)
  if (bare.replace(/^www\./, '') === NAMED_NOT_CONFIRMED) {
    note('named-not-confirmed')
    return place(verdictOf('foreign'), 'prof.sferum.ru')
  }
  if (SHORT_LINK_HOSTS.includes(bare.replace(/^www\./, ''))) {
    note('short-link')
    return place(verdictOf('redirect'))
  }
  if (PAYMENT_HOSTS.test(bare)) note('payment-link')
  const above = KNOWN_HOSTS.find((known) => known.owner !== 'store' && bare.endsWith(`.${known.host.replace(/^\*\./, '')}`))
  if (above) {
    note('unknown-subdomain')
    return place(verdictOf('foreign'))
  }
  const like = resemblance(shown)
  like?.codes.forEach((code) => note(code))
  return place(verdictOf(like ? 'lookalike' : 'foreign'), like?.resembles ?? null)
}
