import { tokenBytes, type Writing } from './tokenBytes'

/** One way a platform's join link is written: what stands before the token, and how the token's characters stand for bytes. */
export interface InviteShape {
  /** Permanent, 1–255: it stands in invites already printed. Never reuse or renumber; new shapes go to the end. */
  readonly shape: number
  readonly prefix: string
  readonly writing: Writing
}

const VK_ME = 'https://vk.me/join/'
const SFERUM = 'https://sferum.ru/?p=messages&join='
const MAX = 'https://max.ru/join/'
const VK_COM = 'https://vk.com/join/'
const VK_RU = 'https://vk.ru/join/'
const M_VK_COM = 'https://m.vk.com/join/'
const M_VK_RU = 'https://m.vk.ru/join/'

const rows: readonly (readonly [shape: number, prefix: string, writing: Writing])[] = [
  [1, VK_ME, 'vk64'],
  [2, SFERUM, 'vk64'],
  [3, MAX, 'base64url'],
  [4, VK_COM, 'vk64'],
  [5, VK_RU, 'vk64'],
  [6, M_VK_COM, 'vk64'],
  [7, M_VK_RU, 'vk64'],
  // The same places for a token no byte string gives back exactly: percent-encoded, with `+`, of another length.
  [8, VK_ME, 'text'],
  [9, SFERUM, 'text'],
  [10, MAX, 'text'],
  [11, VK_COM, 'text'],
  [12, VK_RU, 'text'],
  [13, M_VK_COM, 'text'],
  [14, M_VK_RU, 'text'],
  [15, 'https://www.vk.me/join/', 'text'],
  [16, 'https://www.sferum.ru/?p=messages&join=', 'text'],
  [17, 'https://www.max.ru/join/', 'text'],
  [18, 'https://www.vk.com/join/', 'text'],
  [19, 'https://www.vk.ru/join/', 'text'],
]

/** Every shape of a genuine join link, in order of number. `inspectLink` calls nothing else an invite. */
export const INVITE_SHAPES: readonly InviteShape[] = rows.map(([shape, prefix, writing]) => ({ shape, prefix, writing }))

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
