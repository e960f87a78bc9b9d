import { fromBase64url } from '../invite/base64url'
import { BitReader, BrokenPayload } from '../invite/bits'
import { checksum } from '../invite/checksum'
import { CHECKSUM_BYTES } from '../invite/layout'
import { UnknownShape } from '../invite/linkBits'
import { OversizedPayload } from '../invite/unpackTexts'
import { unfit } from './fit'
import { MOST_CHARACTERS, PREFIX } from './layout'
import { readPayload, UnknownNumber } from './read'
import type { TransferJourney } from './transfer'

/**
 * - `not-a-transfer`: some other text
 * - `cut`: cut off or changed on its way
 * - `newer`: made by a newer version of the app
 * - `broken`: whole, but says what no journey can say, or carries a link that is no genuine join link
 * - `too-big`: longer than any code of ours
 */
export type TransferProblem = 'not-a-transfer' | 'cut' | 'newer' | 'broken' | 'too-big'

export type ReadTransfer =
  | { readonly ok: true; readonly madeAt: number; readonly journeys: readonly TransferJourney[] }
  | { readonly ok: false; readonly problem: TransferProblem }

const refuse = (problem: TransferProblem) => ({ ok: false, problem }) as const

/** A whole, checked transfer or a named problem. White space is ignored: messengers wrap lines. Never throws on data. */
export function readTransfer(text: string): ReadTransfer {
  if (typeof text !== 'string') return refuse('not-a-transfer')
  if (text.length > MOST_CHARACTERS * 2) return refuse(/^\s*KR\d/.test(text.slice(0, 100)) ? 'too-big' : 'not-a-transfer')
  const bare = text.replace(/\s+/g, '')
  const version = /^KR(\d{1,3})\./.exec(bare)
  if (!version) return refuse('not-a-transfer')
  if (version[0] !== PREFIX) return refuse(Number(version[1]) > 1 ? 'newer' : 'not-a-transfer')
  if (bare.length > MOST_CHARACTERS) return refuse('too-big')

  const bytes = fromBase64url(bare.slice(PREFIX.length))
  if (!bytes || bytes.length <= CHECKSUM_BYTES) return refuse('cut')
  const payload = bytes.subarray(0, -CHECKSUM_BYTES)
  if (!checksum(payload).every((byte, at) => byte === bytes[payload.length + at])) return refuse('cut')

  try {
    const { madeAt, journeys } = readPayload(new BitReader(payload))
    return journeys.some(isUnfit) ? refuse('broken') : { ok: true, madeAt, journeys }
  } catch (error) {
    if (error instanceof UnknownShape || error instanceof UnknownNumber) return refuse('newer')
    if (error instanceof OversizedPayload) return refuse('too-big')
    if (error instanceof BrokenPayload) return refuse('broken')
    throw error
  }
}

/** A journey begun from a plain link may have no institution's name. */
function isUnfit(journey: TransferJourney): boolean {
  const bad = unfit(journey)
  return [...bad].some((field) => field !== 'o' || journey.org !== '')
}
