import type { InstitutionKind, Messenger, Role } from '../audience/audience'
import { splitJoinLink } from '../link'
import { LAST_DAY } from './days'
import { KIND_NUMBERS, MESSENGER_NUMBERS, ROLE_NUMBERS } from './layout'

/** What an invite says. One-letter names, as they stand in the agreement with the outside. */
export interface InviteFields {
  /** id, random: 8–16 characters of base64url */
  readonly i: string
  /** role */
  readonly r: Role
  /** the institution's name, at most 120 UTF-16 units */
  readonly o: string
  /** kind of institution */
  readonly k: InstitutionKind
  /** group or class, at most 60 */
  readonly g?: string
  /** messenger */
  readonly m: Messenger
  /** the real join link, at most 300 */
  readonly l?: string
  /** whom to ask: a name and a public contact, at most 120 */
  readonly c?: string
  /** made on: days since 1 January 2024 */
  readonly t: number
  /** good until the end of this day, same unit */
  readonly e?: number
  /** number in the group's list, 1–999 */
  readonly n?: number
}

/** Fields as a form holds them: anything may be missing or wrong. */
export type InviteDraft = { readonly [Key in keyof InviteFields]?: unknown }

export const TEXT_LIMITS = { o: 120, g: 60, c: 120, l: 300 } as const

export type FieldProblemCode =
  | 'missing'
  /** longer than its limit */
  | 'too-long'
  /** characters that cannot be seen, turn the writing direction, or pile up on a letter */
  | 'hidden-characters'
  /** not one of the values this field can have */
  | 'not-allowed'
  /** no genuine join link to a chat, group or organisation */
  | 'not-a-join-link'
  /** good until a day before it was made */
  | 'before-made'

export interface FieldProblem {
  readonly field: keyof InviteFields
  readonly problem: FieldProblemCode
}

/**
 * What is not seen as a sign of its own, turns the writing direction, or piles up. ZERO WIDTH JOINER and variation selectors pass where
 * emoji need them. No lookbehind: an old iPhone would not load a file with one.
 */
const HIDDEN = [
  /(?!\u200d)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u,
  /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\u{e0100}-\u{e01ef}]/u,
  /(?:^|[^\p{So}\p{Sk}\ufe0f])\u200d/u,
  /(?:^|[\p{L}\p{Z}])[\ufe00-\ufe0f]/u,
  /\p{M}{3}/u,
]
const hides = (text: string) => HIDDEN.some((pattern) => pattern.test(text))

/** One spelling for one text: composed letters, plain single spaces, none at the ends. Does not hide what must be refused. */
export const spellOut = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/^ | $/g, '')

/** For a form, before checking: a text pasted from elsewhere without its line breaks, tabs, soft hyphens and zero-width marks. */
export const tidyText = (text: string) => spellOut(text.replace(/\s+/g, ' ').replace(/[\u00ad\u200b\u2060\ufeff]/g, ''))

function checkText(field: 'o' | 'g' | 'c', value: unknown, required: boolean): FieldProblem[] {
  if (value === undefined || value === '') return required ? [{ field, problem: 'missing' }] : []
  if (typeof value !== 'string') return [{ field, problem: 'not-allowed' }]
  if (value.length > TEXT_LIMITS[field] * 4) return [{ field, problem: 'too-long' }]
  if (hides(value)) return [{ field, problem: 'hidden-characters' }]
  const text = spellOut(value)
  if (text === '') return required ? [{ field, problem: 'missing' }] : []
  return text.length > TEXT_LIMITS[field] ? [{ field, problem: 'too-long' }] : []
}

/** The join link in a text as it may be opened, byte for byte, or `null` if it is no genuine invite. */
export type LinkReader = (text: string) => string | null

/** What an invite may carry of what the reader found: short enough, and of a shape that has a number. */
const joinLink = (text: string, linkOf: LinkReader): string | null => {
  const link = text.length <= TEXT_LIMITS.l ? linkOf(text) : null
  return link !== null && link.length <= TEXT_LIMITS.l && splitJoinLink(link) ? link : null
}

function checkLink(value: unknown, linkOf: LinkReader): FieldProblem[] {
  if (value === undefined || value === '') return []
  if (typeof value !== 'string') return [{ field: 'l', problem: 'not-allowed' }]
  if (value.length > TEXT_LIMITS.l) return [{ field: 'l', problem: 'too-long' }]
  return joinLink(value, linkOf) === null ? [{ field: 'l', problem: 'not-a-join-link' }] : []
}

function checkChoice(field: 'r' | 'k' | 'm', value: unknown, allowed: readonly string[]): FieldProblem[] {
  if (value === undefined || value === '') return [{ field, problem: 'missing' }]
  return typeof value === 'string' && allowed.includes(value) ? [] : [{ field, problem: 'not-allowed' }]
}

function checkNumber(field: 't' | 'e' | 'n', value: unknown, least: number, most: number): FieldProblem[] {
  if (value === undefined) return field === 't' ? [{ field, problem: 'missing' }] : []
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? [] : [{ field, problem: 'not-allowed' }]
}

function checkId(value: unknown): FieldProblem[] {
  if (value === undefined || value === '') return [{ field: 'i', problem: 'missing' }]
  return typeof value === 'string' && /^[\w-]{8,16}$/.test(value) ? [] : [{ field: 'i', problem: 'not-allowed' }]
}

/** Everything wrong with the fields of an invite, in the order of a form. Never throws. */
export function fieldProblems(fields: InviteDraft, linkOf: LinkReader): FieldProblem[] {
  const problems = [
    ...checkText('o', fields.o, true),
    ...checkChoice('k', fields.k, KIND_NUMBERS),
    ...checkChoice('r', fields.r, ROLE_NUMBERS),
    ...checkText('g', fields.g, false),
    ...checkChoice('m', fields.m, MESSENGER_NUMBERS),
    ...checkLink(fields.l, linkOf),
    ...checkText('c', fields.c, false),
    ...checkId(fields.i),
    ...checkNumber('t', fields.t, 0, LAST_DAY),
    ...checkNumber('e', fields.e, 0, LAST_DAY),
    ...checkNumber('n', fields.n, 1, 999),
  ]
  const late = typeof fields.t === 'number' && typeof fields.e === 'number' && fields.e < fields.t
  return late && problems.length === 0 ? [{ field: 'e', problem: 'before-made' }] : problems
}

/** The one spelling of checked fields that an invite carries: what `parseInvite` will give back. */
export function spellFields(fields: InviteFields, linkOf: LinkReader): InviteFields {
  const g = spellOut(fields.g ?? '')
  const c = spellOut(fields.c ?? '')
  const l = fields.l ? joinLink(fields.l, linkOf) : null
  return {
    i: fields.i,
    r: fields.r,
    o: spellOut(fields.o),
    k: fields.k,
    ...(g !== '' && { g }),
    m: fields.m,
    ...(l !== null && { l }),
    ...(c !== '' && { c }),
    t: fields.t,
    ...(fields.e !== undefined && { e: fields.e }),
    ...(fields.n !== undefined && { n: fields.n }),
  }
}
