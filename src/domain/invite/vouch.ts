import { fromBase64url, toBase64url } from './base64url'
import { KEY_BYTES, MOST_CHARACTERS, SIGNATURE_BYTES } from './layout'
import { type InviteKey, publicKeyOf, signMessage } from './sign'
import { verifySignature } from './verify'

/** No invite begins with this, so that neither can be taken for the other. */
const ABOUT = new TextEncoder().encode('kryltso: this key takes over, version 1\n')

const message = (oldKey: Uint8Array, newKey: Uint8Array) => new Uint8Array([...ABOUT, ...oldKey, ...newKey])

/**
 * The word of an institution's key for the one that takes over: its public key and its signature over both, 96 bytes.
 * @throws RangeError for a key that is none
 */
export function vouchFor(newPublicKey: Uint8Array, oldKey: InviteKey): Uint8Array {
  if (newPublicKey.length !== KEY_BYTES) throw new RangeError('a public key has 32 bytes')
  return signMessage(message(publicKeyOf(oldKey), newPublicKey), oldKey)
}

/** The public key that gives its word for `newPublicKey`, or `null` if the word does not fit. Never throws on data. */
export function readVouch(vouch: Uint8Array, newPublicKey: Uint8Array): Uint8Array | null {
  if (vouch.length !== KEY_BYTES + SIGNATURE_BYTES) return null
  const oldKey = vouch.slice(0, KEY_BYTES)
  return verifySignature(message(oldKey, newPublicKey), oldKey, vouch.slice(KEY_BYTES)) ? oldKey : null
}

/** A signed body that carries the old key's word along, so that families who know that one are not alarmed. */
export const withVouch = (body: string, vouch: Uint8Array): string => `${body}.${toBase64url(vouch)}`

/** A body without the word, and the word if there is one: its bytes, or what is wrong with it. */
export function splitVouch(text: string): { readonly body: string; readonly vouch?: Uint8Array | 'cut' | 'bad-signature' } {
  const [head = '', seal, vouch, ...more] = text.length > MOST_CHARACTERS ? [] : text.split('.')
  if (seal === undefined || vouch === undefined) return { body: text }
  const bytes = more.length === 0 ? fromBase64url(vouch) : null
  const whole = bytes?.length === KEY_BYTES + SIGNATURE_BYTES
  return { body: `${head}.${seal}`, vouch: whole ? bytes : more.length === 0 && vouch.length < 128 ? 'cut' : 'bad-signature' }
}
