import * as v from 'valibot'
import { DEVICES, KINDS, MESSENGERS, ROLES } from '../domain/audience/audience.ts'
import { THEMES } from '../domain/guide/guide.ts'

/** Pieces of which every kind's structure is made. */
const asText = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
)

const ID = /^[a-z0-9][a-z0-9.-]*$/
export const isId = (text: string) => ID.test(text)
const likeId = v.regex<string, string>(ID, 'an id is made of small Latin letters, digits, dots and hyphens')
/** A permanent name: small Latin letters, digits, dots and hyphens. */
export const id = v.pipe(asText, likeId)
/** The same, as the key of a map. */
export const key = v.pipe(v.string(), likeId)
export const ids = v.optional(v.array(id), [])
/** At least one. */
export const sources = v.pipe(
  v.array(v.pipe(asText, v.regex(/^[A-Za-z0-9.-]+$/, 'not an id of sources.yaml'))),
  v.minLength(1, 'at least one source'),
)

const some = <const T extends readonly string[]>(of: T) =>
  v.optional(v.pipe(v.array(v.picklist(of)), v.minLength(1, 'name at least one, or leave it out')))
const audience = v.strictObject({ role: some(ROLES), messenger: some(MESSENGERS), kind: some(KINDS), device: some(DEVICES) })
export const forWhom = v.optional(audience, {})
export const when = audience

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
export const day = v.pipe(v.string(), v.check(isDay, 'a date is written YYYY-MM-DD'))

export const sureness = v.picklist(['official', 'several', 'careful'])
export const provenance = { checkedOn: day, source: sources, sure: sureness }

export const theme = v.picklist(THEMES)
export const count = (most: number) =>
  v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'not below 0'), v.maxValue(most, `at most ${most}`))
/** A place in the app, as in a link: `help:code`. Held against what exists later. */
export const place = v.string()
export const bothLanguages = v.strictObject({
  ru: v.pipe(v.string(), v.minLength(1, 'empty')),
  en: v.pipe(v.string(), v.minLength(1, 'empty')),
})
