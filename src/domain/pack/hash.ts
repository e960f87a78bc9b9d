import { sha256 } from '@noble/hashes/sha2.js'

const DIGITS = 16

function fingerprint(content: string | Uint8Array): string {
  const bytes = sha256(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  return Array.from(bytes.subarray(0, DIGITS / 2), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** File name of a piece: `journey/parent/ru` → `journey.parent.ru.<first 16 hex digits of SHA-256>.json`. */
export const hashName = (key: string, json: string): string => `${key.replaceAll('/', '.')}.${fingerprint(json)}.json`

/** Whether this is, byte for byte, the file that its name promises. */
export function hashMatches(file: string, content: string | Uint8Array): boolean {
  return file.endsWith(`.${fingerprint(content)}.json`)
}
