/**
 * How a join token's characters stand for bytes. A token is a key and is never altered: a writing is used only where reading the
 * bytes back gives the very same characters, else the token travels as text.
 */
export type Writing = 'base64url' | 'vk64' | 'text'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** `base64url`: `-` and `_`, no padding. `vk64`: VK's base64, `_` in place of `+`, `/` kept, padded with `=`. */
const ALPHABETS = { base64url: LETTERS + '-_', vk64: LETTERS + '_/' }

function decode(token: string, alphabet: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const char of token.replace(/=+$/, '')) {
    held = ((held << 6) | alphabet.indexOf(char)) & 0xffff
    bits += 6
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 0xff)
  }
  return Uint8Array.from(bytes)
}

function encode(bytes: Uint8Array, alphabet: string, padded: boolean): string {
  let token = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 6) token += alphabet.charAt((held >> (bits -= 6)) & 63)
  }
  if (bits > 0) token += alphabet.charAt((held << (6 - bits)) & 63)
  return padded ? token + '='.repeat((4 - (token.length % 4)) % 4) : token
}

/** The token a byte string stands for in this writing. */
export function tokenFrom(bytes: Uint8Array, writing: Writing): string {
  if (writing === 'text') return String.fromCharCode(...bytes)
  return encode(bytes, ALPHABETS[writing], writing === 'vk64')
}

/** The bytes of an ASCII token in this writing, or `null` where they would not give the same token back. */
export function tokenBytes(token: string, writing: Writing): Uint8Array | null {
  const bytes = writing === 'text' ? Uint8Array.from(token, (char) => char.charCodeAt(0)) : decode(token, ALPHABETS[writing])
  return tokenFrom(bytes, writing) === token ? bytes : null
}
