import { type BitReader, BrokenPayload } from './bits'
import { fromPage } from './codePage'
import { TEXT_MODES } from './layout'
import type { ReadingTools } from './readingTools'
import { readSixBit } from './sixBit'

/** No invite unpacks to more; a payload that would is refused. Other codes that carry texts in the same way have limits of their own. */
export const MOST_UNPACKED = 2048

/** What a payload that swells beyond `MOST_UNPACKED` throws; caught by `unpack`. */
export class OversizedPayload extends Error {}

/** Reads `count` texts up to the payload's end, at most `most` bytes of the code page. @throws BrokenPayload, OversizedPayload */
export function unpackTexts(
  input: BitReader,
  mode: number,
  count: number,
  { inflate }: Pick<ReadingTools, 'inflate'>,
  most = MOST_UNPACKED,
): string[] {
  if (mode === TEXT_MODES.sixBit) return readSixBit(input, count)
  if (mode !== TEXT_MODES.page && mode !== TEXT_MODES.deflated) throw new BrokenPayload()
  const bytes = input.takeBytes()
  const texts = fromPage(mode === TEXT_MODES.deflated ? inflate(bytes, most) : bytes)
  if (texts.length !== count) throw new BrokenPayload()
  return texts
}
