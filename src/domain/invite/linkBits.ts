import { joinShape, shapeNumbered, splitJoinLink } from '../link'
import { type BitReader, type BitWriter, BrokenPayload } from './bits'
import { sixBitsOf, signOf } from './base64url'
import { BITS, TOKEN_MODES } from './layout'

const MAX_TOKEN = /^[\w-]{43}$/
const VK_TOKEN = /^[\w/]{35}=$/

function modeOf(token: string): number {
  if (MAX_TOKEN.test(token)) return TOKEN_MODES.max
  return VK_TOKEN.test(token) ? TOKEN_MODES.vk : TOKEN_MODES.ascii
}

/**
 * A checked link: the number of its shape, then its token, byte for byte.
 * @throws RangeError for a link without a shape, or a token that is not ASCII
 */
export function packLink(out: BitWriter, link: string): void {
  const split = splitJoinLink(link)
  if (!split || !/^[!-~]+$/.test(split.token)) throw new RangeError('not a join link of a known shape')
  const { shape, token } = split
  const mode = modeOf(token)
  out.put(shape, BITS.shape).put(mode, BITS.tokenMode)
  if (mode === TOKEN_MODES.ascii) {
    out.put(token.length, BITS.tokenLength)
    for (let at = 0; at < token.length; at++) out.put(token.charCodeAt(at), 7)
    return
  }
  // VK's tokens have `/` where base64url has `-`.
  for (const sign of token.replace(/\//g, '-').replace(/=$/, '')) out.put(sixBitsOf(sign), 6)
}

/** What a shape that a later version of the app has added throws; caught by `unpack`. */
export class UnknownShape extends Error {}

/** @throws BrokenPayload, UnknownShape */
export function unpackLink(input: BitReader): string {
  const shape = input.take(BITS.shape)
  if (!shapeNumbered(shape)) throw shape === 0 ? new BrokenPayload() : new UnknownShape()
  const mode = input.take(BITS.tokenMode)
  const token = unpackToken(input, mode)
  const link = joinShape(shape, token)
  const split = splitJoinLink(link)
  if (split?.shape !== shape || split.token !== token || modeOf(token) !== mode) throw new BrokenPayload()
  return link
}

function unpackToken(input: BitReader, mode: number): string {
  const signs = (length: number) => Array.from({ length }, () => signOf(input.take(6))).join('')
  if (mode === TOKEN_MODES.max) return signs(43)
  if (mode === TOKEN_MODES.vk) return `${signs(35).replace(/-/g, '/')}=`
  if (mode !== TOKEN_MODES.ascii) throw new BrokenPayload()
  return String.fromCharCode(...Array.from({ length: input.take(BITS.tokenLength) }, () => input.take(7)))
}
