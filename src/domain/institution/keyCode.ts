import { fromBase64url, toBase64url } from '../invite/base64url'
import { checksum } from '../invite/checksum'
import { TEXT_LIMITS } from '../invite/fields'
import { CHECKSUM_BYTES, KEY_BYTES, SIGNATURE_BYTES } from '../invite/layout'
import { publicKeyOf } from '../invite/sign'
import { readVouch } from '../invite/vouch'

/** An institution's key on its way to a second administrator. */
export interface HandedKey {
  readonly org: string
  /** 32 bytes. Whoever has them signs in the institution's name. */
  readonly secret: Uint8Array
  /** The word of the key that this one took over from, 96 bytes. */
  readonly vouch?: Uint8Array
}

export type KeyCodeProblem = 'not-a-key' | 'cut' | 'newer' | 'broken'
export type ReadKeyCode = ({ readonly ok: true } & HandedKey) | { readonly ok: false; readonly problem: KeyCodeProblem }

const PREFIX = 'KRK1.'
const VOUCH_BYTES = KEY_BYTES + SIGNATURE_BYTES

/** The code to be shown or copied: it is the key itself. `KRK1.` and base64url of flags, secret, perhaps a vouch, name, checksum. */
export function makeKeyCode({ org, secret, vouch }: HandedKey): string {
  publicKeyOf(secret)
  const payload = new Uint8Array([vouch ? 1 : 0, ...secret, ...(vouch ?? []), ...new TextEncoder().encode(org)])
  return PREFIX + toBase64url(new Uint8Array([...payload, ...checksum(payload)]))
}

const refuse = (problem: KeyCodeProblem): ReadKeyCode => ({ ok: false, problem })

/** Reads a code out of a pasted or scanned text. Never throws on data. */
export function readKeyCode(text: string): ReadKeyCode {
  const found = /\bKRK(\d)\.([\w-]*)/.exec(text)
  if (!found) return refuse('not-a-key')
  if (found[1] !== '1') return refuse('newer')
  const whole = fromBase64url(found[2] ?? '')
  if (!whole || whole.length < 1 + KEY_BYTES + 1 + CHECKSUM_BYTES) return refuse('cut')
  const payload = whole.subarray(0, -CHECKSUM_BYTES)
  if (!checksum(payload).every((byte, at) => byte === whole[payload.length + at])) return refuse('cut')
  if (payload[0]! > 1) return refuse('newer')
  const vouchEnd = 1 + KEY_BYTES + (payload[0] === 1 ? VOUCH_BYTES : 0)
  const org = new TextDecoder().decode(payload.subarray(vouchEnd))
  if (payload.length <= vouchEnd || org.length > TEXT_LIMITS.o || org.includes('\ufffd') || /\p{C}/u.test(org)) return refuse('broken')
  const secret = payload.slice(1, 1 + KEY_BYTES)
  if (payload[0] === 0) return { ok: true, org, secret }
  const vouch = payload.slice(1 + KEY_BYTES, vouchEnd)
  return readVouch(vouch, publicKeyOf(secret)) ? { ok: true, org, secret, vouch } : refuse('broken')
}
