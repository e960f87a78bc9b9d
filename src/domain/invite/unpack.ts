import { signOf } from './base64url'
import { BitReader, BrokenPayload } from './bits'
import type { InviteDraft } from './fields'
import { BITS, KIND_NUMBERS, MESSENGER_NUMBERS, ROLE_NUMBERS, SHORTEST_ID } from './layout'
import { UnknownShape, unpackLink } from './linkBits'
import type { ReadingTools } from './readingTools'
import { OversizedPayload, unpackTexts } from './unpackTexts'

export type UnpackProblem = 'broken' | 'bad-role' | 'too-big' | 'newer-version'

export type Unpacked = { ok: true; signed: boolean; fields: InviteDraft } | { ok: false; problem: UnpackProblem }

/** The payload's fields as they stand in it, limits not yet checked. Never throws on data. */
export function unpack(payload: Uint8Array, tools: ReadingTools): Unpacked {
  try {
    return read(new BitReader(payload), tools)
  } catch (error) {
    if (error instanceof OversizedPayload) return { ok: false, problem: 'too-big' }
    if (error instanceof UnknownShape) return { ok: false, problem: 'newer-version' }
    if (error instanceof BrokenPayload) return { ok: false, problem: 'broken' }
    throw error
  }
}

function read(input: BitReader, tools: ReadingTools): Unpacked {
  const signed = input.take(1) === 1
  const r = ROLE_NUMBERS[input.take(BITS.role)]
  if (r === undefined) return { ok: false, problem: 'bad-role' }
  const k = KIND_NUMBERS[input.take(BITS.kind)]
  const m = MESSENGER_NUMBERS[input.take(BITS.messenger)]
  const [hasLink, hasGroup, hasContact, hasEnd, hasNumber] = [input.take(1), input.take(1), input.take(1), input.take(1), input.take(1)]
  const textMode = input.take(BITS.textMode)
  const i = Array.from({ length: input.take(BITS.idLength) + SHORTEST_ID }, () => signOf(input.take(6))).join('')
  const t = input.take(BITS.day)
  const e = hasEnd ? input.take(BITS.day) : undefined
  const n = hasNumber ? input.take(BITS.number) : undefined
  const l = hasLink ? unpackLink(input) : undefined
  const texts = unpackTexts(input, textMode, 1 + hasGroup! + hasContact!, tools)
  input.end()
  const g = hasGroup ? texts[1] : undefined
  const c = hasContact ? texts[texts.length - 1] : undefined
  return { ok: true, signed, fields: { i, r, o: texts[0], k, g, m, l, c, t, e, n } }
}
