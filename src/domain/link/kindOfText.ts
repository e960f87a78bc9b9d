import { findLinks } from './findLinks'

/** What a QR code or a pasted text is by its form. `link`: ask `inspectLink`. */
export type TextKind =
  'wifi' | 'contact' | 'phone' | 'sms' | 'email' | 'geo' | 'payment' | 'event' | 'crypto' | 'app-scheme' | 'link' | 'text' | 'empty'

const FORMS: readonly (readonly [kind: TextKind, form: RegExp])[] = [
  ['wifi', /^wifi:/i],
  ['contact', /^(?:begin:vcard|mecard:|bizcard:)/i],
  ['event', /^begin:(?:vevent|vcalendar)/i],
  // Russian payment code (ГОСТ Р 56042), the European one, EMV, and links of the fast-payment system.
  ['payment', /^(?:ST0001\d|BCD\r?\n|000201\d{2}|https?:\/\/(?:[\w-]+\.)*nspk\.ru(?:[/?#]|$))/i],
  ['phone', /^(?:tel:|(?:\+|8[\s(-]*\d)[\d\s()-]{8,18}$)/i],
  ['sms', /^(?:sms|smsto|mms|mmsto):/i],
  ['email', /^(?:mailto:|matmsg:|smtp:|[^\s@/:]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$)/iu],
  ['geo', /^geo:/i],
  ['crypto', /^(?:bitcoin|ethereum|litecoin|bitcoincash|dogecoin|monero|tron|ton|solana|usdt|wc):/i],
]

/** Tells what a text is by its form alone; says nothing of whether it is safe. */
export function kindOfText(text: string): TextKind {
  const trimmed = text.trim()
  if (!trimmed) return 'empty'
  const form = FORMS.find(([, form]) => form.test(trimmed))
  if (form) return form[0]
  const first = findLinks(trimmed)[0]
  if (!first) return 'text'
  return first.scheme && !/^https?$/.test(first.scheme) ? 'app-scheme' : 'link'
}
