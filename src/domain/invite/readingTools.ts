import { inflateSync } from 'fflate'
import { BrokenPayload } from './bits'
import { checksum } from './checksum'
import { dictionary } from './dictionary'
import { OversizedPayload } from './unpackTexts'

/**
 * What reading an invite takes besides arithmetic. Given from outside: these here work at once and everywhere and weigh ten kilobytes; the very
 * first screen lets the browser do both (`platform/readNatively.ts`).
 */
export interface ReadingTools {
  /** The first four bytes of SHA-256. */
  checksum(bytes: Uint8Array): Uint8Array
  /** Raw DEFLATE with the dictionary of version 1; all of `packed` and no byte more. @throws BrokenPayload; OversizedPayload beyond `most` bytes */
  inflate(packed: Uint8Array, most: number): Uint8Array
}

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

export const ownTools: ReadingTools = { checksum, inflate }
