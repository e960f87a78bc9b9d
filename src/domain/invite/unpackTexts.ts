import { inflateSync } from 'fflate'
import { type BitReader, BrokenPayload } from './bits'
import { fromPage } from './codePage'
import { dictionary } from './dictionary'
import { TEXT_MODES } from './layout'
import { readSixBit } from './sixBit'

/** No invite unpacks to more; a payload that would is refused. Other codes that carry texts in the same way have limits of their own. */
export const MOST_UNPACKED = 2048

/** What a payload that swells beyond `MOST_UNPACKED` throws; caught by `unpack`. */
export class OversizedPayload extends Error {}

/** The room is fixed beforehand, so that a bomb costs no memory: what does not fit is thrown away by the inflater. */
function inflate(packed: Uint8Array, most: number): Uint8Array {
  if (packed.length === 0) throw new BrokenPayload()
  const options = { dictionary: dictionary() }
  const room = new Uint8Array(most + 1)
  let out: Uint8Array
  try {
    out = inflateSync(packed, { ...options, out: room })
  } catch {
    throw new BrokenPayload()
  }
  if (out.length > most) throw new OversizedPayload()
  if (out.length === 0 || endsEarlier(packed, options, most)) throw new BrokenPayload()
  return out
}

/** The inflater stops at the stream's end and says nothing of bytes after it; that all were needed shows in their not being spare. */
function endsEarlier(packed: Uint8Array, options: { dictionary: Uint8Array<ArrayBuffer> }, most: number): boolean {
  try {
    inflateSync(packed.subarray(0, -1), { ...options, out: new Uint8Array(most + 1) })
    return true
  } catch {
    return false
  }
}

/** Reads `count` texts up to the payload's end, at most `most` bytes of the code page. @throws BrokenPayload, OversizedPayload */
export function unpackTexts(input: BitReader, mode: number, count: number, most = MOST_UNPACKED): string[] {
  if (mode === TEXT_MODES.sixBit) return readSixBit(input, count)
  if (mode !== TEXT_MODES.page && mode !== TEXT_MODES.deflated) throw new BrokenPayload()
  const bytes = input.takeBytes()
  const texts = fromPage(mode === TEXT_MODES.deflated ? inflate(bytes, most) : bytes)
  if (texts.length !== count) throw new BrokenPayload()
  return texts
}
