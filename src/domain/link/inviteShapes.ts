import { tokenBytes, type Writing } from './tokenBytes'

/** One way a platform's join link is written: what stands before the token, and how the token's characters stand for bytes. */
export interface InviteShape {
  /** Permanent, 1–255: it stands in invites already printed. Never reuse or renumber; new shapes go to the end. */
  readonly shape: number
  readonly prefix: string
  readonly writing: Writing
}

/** Where a join link leads, without `https://`. The order makes the numbers below: append only. */
const PLACES = [
  'vk.me/join/',
  'sferum.ru/?p=messages&join=',
  'max.ru/join/',
  'vk.com/join/',
  'vk.ru/join/',
  'm.vk.com/join/',
  'm.vk.ru/join/',
] as const

/**
 * Every shape of a genuine join link, in order of number; `inspectLink` calls nothing else an invite.
 * 1–7 hold the token as bytes; 8–14 are the same places for a token no byte string gives back exactly (percent-encoded, with `+`, of
 * another length), 15–19 the first five places with `www.`
 */
export const INVITE_SHAPES: readonly InviteShape[] = [
  ...PLACES.map((place) => [place, place.startsWith('max') ? 'base64url' : 'vk64'] as const),
  ...PLACES.map((place) => [place, 'text'] as const),
  ...PLACES.slice(0, 5).map((place) => [`www.${place}`, 'text'] as const),
].map(([place, writing], index) => ({ shape: index + 1, prefix: `https://${place}`, writing }))

/** The shape of this number, or `undefined`: a number from a newer version, or nonsense. */
export const shapeNumbered = (shape: number): InviteShape | undefined => INVITE_SHAPES.find((one) => one.shape === shape)

/**
 * Takes an invite's `href` (as `inspectLink` gives it) apart, or `null` if no shape begins it. Only the place is looked at: whether
 * the token is sound was `inspectLink`'s question. `tokenBytes(token, shapeNumbered(shape).writing)` is never null for the result.
 */
export function splitJoinLink(href: string): { shape: number; token: string } | null {
  for (const { shape, prefix, writing } of INVITE_SHAPES) {
    if (!href.startsWith(prefix)) continue
    const token = href.slice(prefix.length)
    if (token && tokenBytes(token, writing)) return { shape, token }
  }
  return null
}

/** Puts a link together again, byte for byte. Throws `RangeError` for a number that is no shape: ask `shapeNumbered` first. */
export function joinShape(shape: number, token: string): string {
  const found = shapeNumbered(shape)
  if (!found) throw new RangeError(`No invite shape has the number ${shape}`)
  return found.prefix + token
}
