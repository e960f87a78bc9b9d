import { deflateSync } from 'fflate'
import { BitWriter } from './bits'
import { toPage } from './codePage'
import { dictionary } from './dictionary'
import { TEXT_MODES } from './layout'
import { writeSixBit } from './sixBit'

const ofBytes = (bytes: Uint8Array) => {
  const out = new BitWriter()
  for (const byte of bytes) out.put(byte, 8)
  return out
}

/** Each way of writing these texts; the shortest is to be taken, of equals the first. */
export function packTexts(texts: readonly string[]): { mode: number; bits: BitWriter } {
  const page = toPage(texts)
  const sixBit = new BitWriter()
  writeSixBit(sixBit, texts)
  const ways = [
    { mode: TEXT_MODES.page, bits: ofBytes(page) },
    { mode: TEXT_MODES.sixBit, bits: sixBit },
    { mode: TEXT_MODES.deflated, bits: ofBytes(deflateSync(page, { level: 9, dictionary: dictionary() })) },
  ]
  return ways.reduce((best, way) => (way.bits.length < best.bits.length ? way : best))
}
