import { scrypt, scryptAsync, type ScryptOpts } from '@noble/hashes/scrypt.js'
import { CHECK_WORDS, type CheckWord } from './wordList'

// Kept out of index.ts: the slow hash and the list are loaded only where check-words are shown.
export { CHECK_WORDS, type CheckWord }

/** Six words of eight bits each: 48 bits. */
export const FINGERPRINT_WORDS = 6

/**
 * Slow on purpose: looking for a key of one's own with the same words costs this much per try, and 32 MB. Frozen, like the salt: another
 * cost would give every institution other words.
 */
const COST: ScryptOpts = { N: 2 ** 15, r: 8, p: 1, dkLen: FINGERPRINT_WORDS }
const SALT = 'kryltso invite key, version 1'

const wordsOf = (digest: Uint8Array): readonly CheckWord[] => Array.from(digest, (byte) => CHECK_WORDS[byte]!)

function checkKey(publicKey: Uint8Array): void {
  if (publicKey.length !== 32) throw new RangeError('a public key has 32 bytes')
}

/**
 * The six check-words of a public key, to be compared by eye with a poster's. Lets the page breathe while it counts.
 * @param onProgress told the share done, 0…1
 * @throws RangeError for a key that has not 32 bytes
 */
export async function fingerprint(publicKey: Uint8Array, onProgress?: (share: number) => void): Promise<readonly CheckWord[]> {
  checkKey(publicKey)
  return wordsOf(await scryptAsync(publicKey, SALT, { ...COST, asyncTick: 8, ...(onProgress && { onProgress }) }))
}

/** The same at once, for a worker or a command: blocks for a tenth of a second on a desktop, about a second on a cheap phone. */
export function fingerprintNow(publicKey: Uint8Array): readonly CheckWord[] {
  checkKey(publicKey)
  return wordsOf(scrypt(publicKey, SALT, COST))
}
