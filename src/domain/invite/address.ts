import { MOST_CHARACTERS } from './layout'

/** The whole address of an invite: `base` is the app's address, with or without a slash at its end. */
export const inviteAddress = (base: string, body: string) => `${base.replace(/\/+$/, '')}/i#${body}`

/** How many bytes a QR has to carry for this text. */
export const bytesInQr = (text: string) => new TextEncoder().encode(text).length

/**
 * The body of an invite in scanned, pasted or shared text: of the first address with `/i#` in it, wherever the app lives; or the text
 * itself if it is nothing but a body. `null` if there is none. A sentence's full stop after the address is not part of it.
 */
export function inviteBodyIn(text: string): string | null {
  const found = /\/i#([\w.-]+)/.exec(text) ?? /^\s*(A[Q-Za-f][\w.-]{20,})\s*$/.exec(text.slice(0, MOST_CHARACTERS + 100))
  return found?.[1]?.replace(/\.+$/, '') || null
}
