import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'

hashes.sha512 = sha512

/**
 * Whether an Ed25519 signature fits, by the strict reading of RFC 8032: keys of small order and every second spelling of a key or a
 * signature are refused. Never throws.
 */
export function verifySignature(message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}
