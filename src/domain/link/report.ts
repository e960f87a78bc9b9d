/**
 * What a link turns out to be. `href` is not null for `invite`, `call` and `page`, and only for them.
 * - `invite` a join link of a chat, in a shape we know, with a whole token · `call` the same for a call
 * - `sign-in` lets somebody into an account: a stranger's one is never opened
 * - `page` a genuine host, but nothing to join
 * - `redirect` a short link, a redirector, a mini-app: where it ends is not known before it is opened
 * - `lookalike` another site that resembles a genuine one · `dangerous` a trick in the address, a script, a file, an app's own scheme
 * - `foreign` an ordinary other site · `none` there is no link
 */
export type Verdict = 'invite' | 'call' | 'sign-in' | 'page' | 'redirect' | 'lookalike' | 'dangerous' | 'foreign' | 'none'

type HostReason =
  | 'homoglyph' // letters of another alphabet, or dressed-up ones, in place of plain Latin letters
  | 'mixed-alphabet' // two alphabets in one word of the host
  | 'punycode' // written as xn--…, so that the real letters are not seen
  | 'digit-for-letter' // gosus1ugi
  | 'letters-merge' // rn for m, vv for w
  | 'typo' // one letter off a known name
  | 'brand-other-alphabet' // the name in Cyrillic, as сферум.рф
  | 'brand-as-subdomain' // the known name stands first, another site's name last
  | 'extra-words' // a known name with words added
  | 'wrong-zone' // the right name, another ending
  | 'unknown-subdomain' // below a genuine host, but not among the addresses we know
  | 'named-not-confirmed' // prof-sferum.ru: the regulation names it, no page of it was found
  | 'trailing-dot' // vk.me./…

type TrickReason =
  | 'userinfo' // vk.me@another.site
  | 'odd-port'
  | 'ip-address'
  | 'odd-slashes' // https:vk.me, https:///vk.me
  | 'backslash'
  | 'bidi' // characters that turn the reading direction
  | 'invisible' // characters that are not seen
  | 'whitespace-inside' // a tab or a line break within the address
  | 'encoded-host'
  | 'encoded-path' // letters or control characters written as %xx
  | 'double-encoded'
  | 'dot-segments' // /../
  | 'nested-link' // another address inside this one
  | 'malformed' // no browser could open it
  | 'script' // javascript:, data: and their like
  | 'app-scheme' // opens an app past the browser
  | 'bad-scheme'
  | 'file-download'

type PlaceReason =
  | 'http' // not https; an `href` is made https
  | 'redirector'
  | 'short-link'
  | 'mini-app'
  | 'sign-in'
  | 'sign-up'
  | 'members-only' // a dialogue that opens only for those who are in it
  | 'chat-list'
  | 'organisation'
  | 'channel'
  | 'contact'
  | 'store'
  | 'payment-link'
  | 'token-missing'
  | 'token-cut' // shorter than a token is: the tail or the last «=» is lost
  | 'token-unusual' // an unseen length; with the verdict `invite` a note, with `page` the cause
  | 'trailing-junk' // what stands after the token; not part of `href`
  | 'another-link' // the text holds this link as well; it is never what `href` opens

export type ReasonCode = HostReason | TrickReason | PlaceReason

/** Why, and the piece of the text it is about: `text.slice(start, end) === piece`, in UTF-16 units. */
export interface Reason {
  readonly code: ReasonCode
  readonly piece: string
  readonly start: number
  readonly end: number
}

export interface LinkReport {
  readonly verdict: Verdict
  /** What may be opened, the token byte for byte; always `https://` + `host` + the rest. `null`: nothing may be opened. */
  readonly href: string | null
  /** Where a browser would really go, in ASCII as `URL` gives it; `null` where there is no host. */
  readonly host: string | null
  /** The same host with its real letters: `xn--…` undone. Show it beside `host`, never instead. */
  readonly hostShown: string | null
  /** The genuine host a look-alike resembles. */
  readonly resembles: string | null
  readonly reasons: readonly Reason[]
  /** The link as it stands in the text, from `start` to `end`. */
  readonly link: string
  readonly start: number
  readonly end: number
}
