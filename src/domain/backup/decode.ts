import { LIMITS, refuse, type BackupRefusal } from './document'

const AGE = /^(age-encryption\.org\/v1\n|-----BEGIN AGE ENCRYPTED FILE-----)/
const OURS = /kryltso-(backup|rescue)/

/** The beginning, sign by sign, whatever the encoding: enough to see what it wanted to be. */
const beginning = (bytes: Uint8Array) =>
  Array.from(bytes.subarray(0, 600), (byte) => (byte === 0 ? '' : String.fromCharCode(byte))).join('')

/** Whether brackets stand inside each other deeper than `most`, without recursion: a file may be nothing but brackets. */
export function deeperThan(json: string, most: number): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (quoted) {
      if (sign === '\\') at++
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '{' || sign === '[') {
      if (++depth > most) return true
    } else if (sign === '}' || sign === ']') depth--
  }
  return false
}

/** The file's JSON, or why there is none. UTF-8 to the letter: a wrong encoding must never become a name full of question marks. */
export function decode(bytes: Uint8Array): { readonly ok: true; readonly value: unknown } | BackupRefusal {
  const start = beginning(bytes)
  if (AGE.test(start)) return refuse('encrypted')
  const notRead = refuse(OURS.test(start) ? 'damaged' : 'foreign')
  if (bytes.length > LIMITS.bytes) return notRead.problem === 'damaged' ? refuse('too-big') : notRead
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (deeperThan(text, LIMITS.depth)) return notRead.problem === 'damaged' ? refuse('too-big') : notRead
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return notRead
  }
}
