import { sha256 } from '@noble/hashes/sha2.js'
import { CHECKSUM_BYTES } from './layout'

/** The first four bytes of SHA-256: an address cut or changed on its way is noticed. No protection against intent. */
export const checksum = (bytes: Uint8Array) => sha256(bytes).subarray(0, CHECKSUM_BYTES)
