import { sixBitsOf } from './base64url'
import { BitWriter } from './bits'
import type { InviteFields } from './fields'
import { BITS, KIND_NUMBERS, MESSENGER_NUMBERS, ROLE_NUMBERS, SHORTEST_ID } from './layout'
import { packLink } from './linkBits'
import { packTexts } from './packTexts'

/** Fields, checked and in their normal spelling, as the payload's bytes. `signed` says that a signature will follow. */
export function pack(fields: InviteFields, signed: boolean): Uint8Array {
  const texts = packTexts([fields.o, fields.g, fields.c].filter((text) => text !== undefined))
  const has = (value: unknown) => (value === undefined ? 0 : 1)
  const out = new BitWriter()
    .put(signed ? 1 : 0, 1)
    .put(ROLE_NUMBERS.indexOf(fields.r), BITS.role)
    .put(KIND_NUMBERS.indexOf(fields.k), BITS.kind)
    .put(MESSENGER_NUMBERS.indexOf(fields.m), BITS.messenger)
    .put(has(fields.l), 1)
    .put(has(fields.g), 1)
    .put(has(fields.c), 1)
    .put(has(fields.e), 1)
    .put(has(fields.n), 1)
    .put(texts.mode, BITS.textMode)
    .put(fields.i.length - SHORTEST_ID, BITS.idLength)
  for (const sign of fields.i) out.put(sixBitsOf(sign), 6)
  out.put(fields.t, BITS.day)
  if (fields.e !== undefined) out.put(fields.e, BITS.day)
  if (fields.n !== undefined) out.put(fields.n, BITS.number)
  if (fields.l !== undefined) packLink(out, fields.l)
  return out.append(texts.bits).bytes()
}
