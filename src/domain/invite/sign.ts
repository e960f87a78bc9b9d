import { getPublicKey, hashes, sign } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { KEY_BYTES } from './layout'

hashes.sha512 = sha512

/** An institution's key: the 32-byte secret seed of Ed25519, alone or with its public key. */
export type InviteKey = Uint8Array | { readonly secretKey: Uint8Array; readonly publicKey?: Uint8Array }

const secretOf = (key: InviteKey) => (key instanceof Uint8Array ? key : key.secretKey)

/** The 32-byte public key. @throws RangeError if the secret is not 32 bytes long */
export function publicKeyOf(key: InviteKey): Uint8Array {
  const secret = secretOf(key)
  if (secret.length !== KEY_BYTES) throw new RangeError('a secret key has 32 bytes')
  return getPublicKey(secret)
}

/** 32 bytes of public key, 64 of signature. @throws RangeError for a key that is none, or whose halves do not belong together */
export function signMessage(message: Uint8Array, key: InviteKey): Uint8Array {
  const publicKey = publicKeyOf(key)
  const claimed = key instanceof Uint8Array ? undefined : key.publicKey
  if (claimed && (claimed.length !== publicKey.length || claimed.some((byte, at) => byte !== publicKey[at]))) {
    throw new RangeError('the public key does not belong to the secret one')
  }
  const out = new Uint8Array(96)
  out.set(publicKey)
  out.set(sign(message, secretOf(key)), KEY_BYTES)
  return out
}
