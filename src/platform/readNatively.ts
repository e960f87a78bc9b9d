import { BrokenPayload } from '@/domain/invite/bits'
import { dictionary } from '@/domain/invite/dictionary'
import { CHECKSUM_BYTES } from '@/domain/invite/layout'
import type { ReadingTools } from '@/domain/invite/readingTools'
import { readWith, type BeforeProof } from '@/domain/invite/readWith'
import { OversizedPayload } from '@/domain/invite/unpackTexts'

/** Thrown by a tool that has no answer yet: reading stops, the answer is fetched, and reading begins anew. */
class Wanted extends Error {
  readonly fetch: () => Promise<Uint8Array | Error>
  readonly key: string
  constructor(key: string, fetch: () => Promise<Uint8Array | Error>) {
    super(key)
    this.key = key
    this.fetch = fetch
  }
}

/**
 * Reads an invite with the browser's own SHA-256 and DEFLATE, so that neither has to come over a slow network first. The browser answers later,
 * reading asks at once; it is short, so it is simply begun anew with each answer (twice at most).
 * @returns what `readBeforeProof` would; `null` where the browser has no such means, or the page is not served safely
 */
export async function readNatively(body: string, now: Date | number): Promise<BeforeProof | null> {
  if (typeof DecompressionStream !== 'function' || !globalThis.crypto?.subtle) return null
  const answers = new Map<string, Uint8Array | Error>()
  const ask = (key: string, fetch: Wanted['fetch']): Uint8Array => {
    const answer = answers.get(key)
    if (answer === undefined) throw new Wanted(key, fetch)
    if (answer instanceof Error) throw answer
    return answer
  }
  const tools: ReadingTools = {
    checksum: (bytes) => ask('checksum', () => digest(bytes)),
    inflate: (packed, most) => ask('inflate', () => inflate(packed, most)),
  }
  for (;;) {
    try {
      return readWith(tools, body, now)
    } catch (wanted) {
      if (!(wanted instanceof Wanted)) throw wanted
      answers.set(wanted.key, await wanted.fetch())
    }
  }
}

async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())).subarray(0, CHECKSUM_BYTES)
}

/** The dictionary goes before as a stored block: to what follows it, it is text already read, which is all a preset dictionary is. */
async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array | Error> {
  const known = dictionary()
  const size = [known.length & 255, known.length >> 8]
  const head = Uint8Array.from([0, ...size, ...size.map((byte) => byte ^ 255)])
  try {
    const unpacked = new Blob([head, known, packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const out = new Uint8Array(known.length + most)
    let length = 0
    for (const reader = unpacked.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) break
      if (length + value.length > out.length) {
        await reader.cancel()
        return new OversizedPayload()
      }
      out.set(value, length)
      length += value.length
    }
    return length > known.length ? out.subarray(known.length, length) : new BrokenPayload()
  } catch {
    return new BrokenPayload()
  }
}
