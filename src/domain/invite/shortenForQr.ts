import { bytesInQr, inviteAddress } from './address'
import { normalFields } from './checkFields'
import { type InviteFields, TEXT_LIMITS } from './fields'
import { inviteBytes } from './makeInvite'

/** Bytes of a whole address: what a QR at level M holds in comfort from a phone's screen, and at the very most. */
export const QR_COMFORTABLE = 251
export const QR_MOST = 412

/** What «.», a key and a signature add in base64url. */
const SEAL_CHARACTERS = 129

/** Bytes of the whole address that these checked fields will have. */
export function inviteSize(fields: InviteFields, base: string, signed: boolean): number {
  const characters = Math.ceil((inviteBytes(normalFields(fields), signed).length * 4) / 3)
  return bytesInQr(inviteAddress(base, '')) + characters + (signed ? SEAL_CHARACTERS : 0)
}

/** Long legal forms and the abbreviations everyone writes instead. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/муниципальное бюджетное дошкольное образовательное учреждение/giu, 'МБДОУ'],
  [/муниципальное автономное дошкольное образовательное учреждение/giu, 'МАДОУ'],
  [/муниципальное каз[её]нное дошкольное образовательное учреждение/giu, 'МКДОУ'],
  [/муниципальное дошкольное образовательное учреждение/giu, 'МДОУ'],
  [/муниципальное бюджетное общеобразовательное учреждение/giu, 'МБОУ'],
  [/муниципальное автономное общеобразовательное учреждение/giu, 'МАОУ'],
  [/муниципальное каз[её]нное общеобразовательное учреждение/giu, 'МКОУ'],
  [/муниципальное общеобразовательное учреждение/giu, 'МОУ'],
  [/государственное бюджетное дошкольное образовательное учреждение/giu, 'ГБДОУ'],
  [/государственное бюджетное общеобразовательное учреждение/giu, 'ГБОУ'],
  [/государственное каз[её]нное общеобразовательное учреждение/giu, 'ГКОУ'],
  [/частное дошкольное образовательное учреждение/giu, 'ЧДОУ'],
  [/частное общеобразовательное учреждение/giu, 'ЧОУ'],
  [/средняя общеобразовательная школа/giu, 'СОШ'],
  [/основная общеобразовательная школа/giu, 'ООШ'],
  [/начальная общеобразовательная школа/giu, 'НОШ'],
]

/** Legal forms abbreviated, the rest untouched. */
export const abbreviate = (name: string) => ABBREVIATIONS.reduce((short, [long, abbreviation]) => short.replace(long, abbreviation), name)

/** One word less, with «…» for what is gone and the quotation closed; a last single word loses a letter. */
function shorter(text: string): string {
  const bare = text.replace(/[»"]*…?[»"]*$/, '')
  const cut = bare.lastIndexOf(' ') > 0 ? bare.slice(0, bare.lastIndexOf(' ')) : bare.replace(/.$/u, '')
  const clean = cut.replace(/[\s,.;:(«"№–—-]+$/, '')
  const open = (clean.match(/«/g)?.length ?? 0) - (clean.match(/»/g)?.length ?? 0)
  return `${clean}…${'»'.repeat(Math.max(0, open))}`
}

export interface ShortenedInvite {
  /** Fields to make the invite of. */
  readonly fields: InviteFields
  /** The institution's name as it was and as people will read it: to be shown before it is printed. */
  readonly name: { readonly before: string; readonly after: string }
  readonly shortened: boolean
  /** Bytes of the whole address. */
  readonly size: number
  /** False if it is too big even so, for the sake of an overlong link. */
  readonly fits: boolean
}

/**
 * Makes an invite fit a QR: the name's legal form is abbreviated, then its last words give way to «…»; then those of the contact and of
 * the group. `fields` must be sound but for the name's length, which may exceed its limit.
 */
export function shortenForQr(fields: InviteFields, options: { base: string; signed: boolean; most?: number }): ShortenedInvite {
  const { base, signed, most = QR_MOST } = options
  const before = fields.o
  let now = fields
  const size = () => inviteSize(now, base, signed)
  const fits = () => now.o.length <= TEXT_LIMITS.o && size() <= most
  if (!fits()) now = { ...now, o: abbreviate(now.o) }
  for (const [field, least] of [
    ['o', 40],
    ['c', 20],
    ['g', 12],
    ['o', 2],
    ['c', 2],
    ['g', 2],
  ] as const) {
    while (!fits() && (now[field]?.length ?? 0) > least) now = { ...now, [field]: shorter(now[field]!) }
  }
  return { fields: now, name: { before, after: now.o }, shortened: now !== fields, size: size(), fits: fits() }
}
