import type { ReasonCode } from './report'

/** Which genuine host another one resembles, and by what means. */
export interface Resemblance {
  readonly resembles: string
  readonly codes: readonly ReasonCode[]
}

// Letters that look like a Latin one and are not taken apart by Unicode's own normalisation; each pair is «looks like», «is».
const ALIKE = new Map(
  'аaеeёeкkмmнhоoрpсcтtуyхxѕsіiїiјjԁdԛqԝwһhьbвbгrпnиuзeӏlүyѵvғfқkңhαaοoρpνvκkυvιiτtχxεeμmσoηnγyωwıiłløođdɡgɑaʋvᴠvᴋkᴍmꜱsᴜuᴇeꜰfſs'
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]),
)
const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 6: 'b', 8: 'b', 9: 'g' }

const plainLetters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|[^\0-\x7f]/gu, (char) => ALIKE.get(char) ?? (/\p{M}/u.test(char) ? '' : char))

type Step = readonly [code: ReasonCode, undo: (text: string) => string]

const PLAIN: Step = ['typo', (text) => text.toLowerCase()]

/** Each step undoes one disguise more. */
const STEPS: readonly Step[] = [
  ['homoglyph', plainLetters],
  ['letters-merge', (text) => text.replace(/rn|nn/g, 'm').replace(/vv/g, 'w')],
  ['digit-for-letter', (text) => text.replace(/\d/g, (digit) => DIGITS[digit] ?? digit)],
]

/** Letters no eye tells apart in a small typeface. */
const fold = (text: string) => text.replace(/[ij|]/g, 'l')

/** Long names: their mere presence in somebody else's host is a disguise. */
const LONG: readonly (readonly [brand: string, genuine: string])[] = [
  ['sferum', 'sferum.ru'],
  ['spherum', 'sferum.ru'],
  ['gosuslugi', 'gosuslugi.ru'],
  ['vkontakte', 'vk.com'],
  ['vkvideo', 'vkvideo.ru'],
  ['edugov', 'edu.gov.ru'],
  ['rustore', 'rustore.ru'],
]

/** Short names mean something only as a word of their own, or with the words forgers add. */
const SHORT =
  /^(?:www|web|my|m|id|get|go|chat|join|vhod|login|app)?(vk|max)(?:me|com|ru|id|mess\w*|join|chat|log\w*|vhod|auth|link|call|video|web|app|online)?$/

const CYRILLIC: readonly (readonly [word: RegExp, genuine: string])[] = [
  [/сферум/, 'sferum.ru'],
  [/госуслуг/, 'gosuslugi.ru'],
  [/вконтакте|^вк(?![а-яё])|^вк(?:месс|чат|ид)/, 'vk.com'],
  [/^макс(?![а-яё])|^макс(?:месс|чат)/, 'max.ru'],
]

/** Ordinary words that happen to be one letter off a known name. */
const ORDINARY = /^serum$|^restore$/

/** One letter added, lost, changed, or two neighbours swapped. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const rest = (text: string, skipped: number) => text.slice(from + skipped)
  if (a.length > b.length) return rest(a, 1) === rest(b, 0)
  if (a.length < b.length) return rest(a, 0) === rest(b, 1)
  return rest(a, 1) === rest(b, 1) || (a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2))
}

interface Brand {
  readonly genuine: string
  /** The word is the brand and nothing else. */
  readonly whole: boolean
  /** It took a look at similar letters, or one letter's mercy, to see it. */
  readonly slip: boolean
}

/** The brand within one word of a host; `loose` forgives one wrong letter. */
function brandIn(word: string, loose: boolean): Brand | null {
  const plain = fold(word)
  for (const [brand, genuine] of LONG) {
    const folded = fold(brand)
    if (plain.includes(folded)) return { genuine, whole: plain === folded, slip: !word.includes(brand) }
    if (loose && !ORDINARY.test(word) && oneSlip(plain, folded)) return { genuine, whole: true, slip: true }
  }
  const short = SHORT.exec(word) ?? (loose ? SHORT.exec(word.replace(/(.)\1+/g, '$1')) : null)
  return short && { genuine: short[1] === 'max' ? 'max.ru' : 'vk.com', whole: word === short[1], slip: loose }
}

/** The brand in a label, its words parted by dashes and underscores or run together. */
function brandInLabel(text: string, loose: boolean): Brand | null {
  const words = text.split(/[-_]+/)
  for (const word of [...words, words.join('')]) {
    const brand = brandIn(word, loose)
    if (brand) return words.length > 1 ? { ...brand, whole: false } : brand
  }
  return null
}

function inLabels(labels: readonly string[], own: number, loose: boolean): Resemblance | null {
  const zone = labels.at(-1) ?? ''
  for (const [at, label] of labels.slice(0, own + 1).entries()) {
    const codes: ReasonCode[] = []
    let text = ''
    for (const [code, undo] of [PLAIN, ...STEPS]) {
      const next = undo(text || label)
      if (next === text) continue
      if (text) codes.push(code)
      text = next
      const brand = brandInLabel(text, loose)
      if (!brand) continue
      if (brand.slip && codes.length === 0) codes.push('typo')
      if (at < own) codes.push('brand-as-subdomain')
      else if (!brand.whole) codes.push('extra-words')
      else if (!brand.genuine.endsWith(`.${zone}`))
        codes.push(/^(?:ru|me|com)$/.test(plainLetters(zone)) && plainLetters(zone) !== zone ? 'homoglyph' : 'wrong-zone')
      return { resembles: brand.genuine, codes }
    }
  }
  return null
}

/**
 * Looks for a known name in a host that is not known: `shown` is the host with its real letters. `null` where it resembles none.
 * A resemblance proves no ill will (a firm may be called Max): it says that the host is easily taken for another.
 */
export function resemblance(shown: string): Resemblance | null {
  const labels = shown.replace(/\.$/, '').split('.')
  const own = Math.max(labels.length - 2, 0)
  for (const [word, genuine] of CYRILLIC) {
    if (labels.some((label) => word.test(label))) return { resembles: genuine, codes: ['brand-other-alphabet'] }
  }
  const across = brandIn(labels.join('').replace(/[-_]/g, ''), false)
  const found =
    inLabels(labels, own, false) ??
    inLabels(labels, own, true) ??
    (across && !across.whole ? { resembles: across.genuine, codes: ['extra-words' as const] } : null)
  return found?.resembles === 'vk.com' && /[^a-z]me(?![a-z])|vkme(?!s)/.test(plainLetters(shown)) ? { ...found, resembles: 'vk.me' } : found
}
