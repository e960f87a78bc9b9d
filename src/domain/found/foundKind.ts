import { inspectLink, kindOfText, type LinkReport, type TextKind, type Verdict } from '../link/index.ts'
import { recognise } from './recognise.ts'

/** What a QR code or a shared text turned out to be: each kind has its own sentence and its own next step. */
export type FoundKind =
  /** Ours: an invite, a code that carries ticks, an institution's key. */
  | 'own-invite'
  | 'transfer'
  | 'key'
  /** A code of this app's family that this version cannot read: made by a newer one. */
  | 'own-code'
  /** A link, by what `inspectLink` says of it; `invite` is a genuine platform link with no invite of ours around it. */
  | Exclude<Verdict, 'none'>
  | Exclude<TextKind, 'link' | 'app-scheme' | 'empty'>

export interface Sorted {
  readonly kind: FoundKind
  readonly text: string
  /** Where there is a link in it. */
  readonly report: LinkReport | null
}

/**
 * Sorts what was found. What is ours comes first; then forms that are not links even if an address stands in them (a visiting card, a payment);
 * then the link; the rest is text. Nothing is opened and nothing is believed here: an invite still has to pass its own checks.
 */
export function sortFound(text: string): Sorted {
  const family = /(?:^|[^\w-])KR([A-Z]{1,3})\d{1,3}\./.exec(text)
  if (family) return { kind: family[1] === 'K' ? 'key' : 'own-code', text, report: null }
  const found = recognise(text)
  if (found.is === 'transfer') return { kind: 'transfer', text: found.text, report: null }
  if (found.is === 'invite') return { kind: 'own-invite', text, report: null }
  const kind = kindOfText(text)
  if (kind !== 'link' && kind !== 'app-scheme' && kind !== 'text' && kind !== 'empty') return { kind, text, report: null }
  const report = found.is === 'link' ? found.report : inspectLink(text)
  return report.verdict === 'none' ? { kind: 'text', text, report: null } : { kind: report.verdict, text, report }
}

/** The name of the network in a Wi-Fi code; its password is nobody's business here. */
export function wifiName(text: string): string | null {
  const name = /(?:^wifi:|;)S:((?:\\.|[^;\\])*)/i.exec(text)?.[1]?.replace(/\\(.)/g, '$1')
  return name === undefined || name === '' ? null : name
}

/** The ones a person came for first; what should rather be left alone last. */
const ORDER: readonly FoundKind[] = ['own-invite', 'transfer', 'key', 'own-code', 'invite', 'call', 'page', 'redirect']

export function bestFirst(found: readonly Sorted[]): Sorted[] {
  const rank = ({ kind }: Sorted) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length)
  return [...found].sort((a, b) => rank(a) - rank(b))
}
