const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let count = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    count += 8
    while (count >= 6) text += ALPHABET[(held >> (count -= 6)) & 63]
    held &= (1 << count) - 1
  }
  return count > 0 ? text + ALPHABET[(held << (6 - count)) & 63] : text
}

/** The bytes, or `null` for a foreign character, an impossible length or left-over bits that are not zero: one text for one row of bytes. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let count = 0
  let at = 0
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign)
    if (value < 0) return null
    held = (held << 6) | value
    count += 6
    if (count >= 8) bytes[at++] = (held >> (count -= 8)) & 255
    held &= (1 << count) - 1
  }
  return held === 0 ? bytes : null
}

/** The six bits of one base64url character; -1 for any other. */
export const sixBitsOf = (sign: string) => ALPHABET.indexOf(sign)

/** The base64url character of six bits. */
export const signOf = (value: number) => ALPHABET[value & 63]!

/**
 * A new invite's id from random bytes given by the caller: nine bytes make twelve characters. Six to twelve bytes are allowed.
 * @throws RangeError for fewer or more
 */
export function newInviteId(random: Uint8Array): string {
  if (random.length < 6 || random.length > 12) throw new RangeError('an invite id takes 6 to 12 random bytes')
  return toBase64url(random)
}
