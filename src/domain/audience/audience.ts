/** Who reads, and on what. Every journey, guide and hint is told apart by these four and nothing else. */
export const ROLES = ['parent', 'teacher', 'specialist', 'admin', 'head'] as const
export type Role = (typeof ROLES)[number]

export const MESSENGERS = ['vk', 'max'] as const
export type Messenger = (typeof MESSENGERS)[number]

export const KINDS = ['kindergarten', 'school', 'other'] as const
export type InstitutionKind = (typeof KINDS)[number]

export const DEVICES = ['android', 'iphone', 'computer'] as const
export type Device = (typeof DEVICES)[number]

export const LANGUAGES = ['ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One reader's situation. */
export interface Reader {
  readonly role: Role
  readonly messenger: Messenger
  readonly kind: InstitutionKind
  readonly device: Device
}

/** For whom a piece is meant: a field left out means «everyone». */
export interface Audience {
  readonly role?: readonly Role[]
  readonly messenger?: readonly Messenger[]
  readonly kind?: readonly InstitutionKind[]
  readonly device?: readonly Device[]
}

const FIELDS = ['role', 'messenger', 'kind', 'device'] as const

export function isFor(audience: Audience, reader: Partial<Reader>): boolean {
  return FIELDS.every((field) => {
    const allowed = audience[field] as readonly string[] | undefined
    const actual = reader[field]
    return allowed === undefined || actual === undefined || allowed.includes(actual)
  })
}

/** How narrowly a piece is addressed: the narrower of two fitting variants wins. */
export function narrowness(audience: Audience): number {
  return FIELDS.filter((field) => audience[field] !== undefined).length
}

export interface Variant<T> {
  readonly when: Audience
  readonly is: T
}

/** Whether everything the audience asks for is known of the reader. */
const knows = (reader: Partial<Reader>, audience: Audience): boolean =>
  FIELDS.every((field) => audience[field] === undefined || reader[field] !== undefined)

/**
 * The variant written most narrowly for this reader; the first of equals; `undefined` if none fits. A reader of whom something is not known
 * (no journey yet) gets what was written for everybody, and a narrower text only where there is no other.
 */
export function pickVariant<T>(variants: readonly Variant<T>[], reader: Partial<Reader>): T | undefined {
  const fitting = variants.filter(({ when }) => isFor(when, reader))
  const known = fitting.filter(({ when }) => knows(reader, when))
  const best = known.reduce<Variant<T> | undefined>(
    (found, one) => (found && narrowness(found.when) >= narrowness(one.when) ? found : one),
    undefined,
  )
  return (best ?? fitting[0])?.is
}
