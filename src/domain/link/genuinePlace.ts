import type { KnownHost } from './knownHosts'
import { joinPlace, NESTED, type Place } from './joinPlace'
import type { ReasonCode, Verdict } from './report'

type Rule = readonly [verdict: Verdict, code: ReasonCode, where: RegExp]

/** Tricks within a genuine host's own address, each seen on the raw text: none of them is met in an honest link. */
const TRICKS: readonly Rule[] = [
  ['dangerous', 'double-encoded', /%25/],
  ['dangerous', 'dot-segments', /^[^?#]*?\/(\.|%2e){1,2}(?=[/\\?#]|$)/i],
  ['dangerous', 'encoded-path', /%(?:[01].|7f|5c|3\d|[46][1-9a-f]|[57][\da])/i],
]

const FILE = /\.(?:apk|apks|apkm|xapk|aab|ipa|exe|msi|scr|bat|cmd|ps1|vbs|jar|dmg|pkg|deb|mobileconfig)(?=$|[?#&;/])/i

/** By what follows the host, lower-case, doubled slashes made one. The first that fits is the answer. */
const SIGN_IN =
  /^\/(?:log-?in|sign-?in|auth|oauth|authorize|restore|code_auth|activation|recovery)(?=[/?.#]|$)|[?&](?:act|p)=(?:log-?in|auth|restore|sign)|#\/?(?:login|auth)/
const SIGN_UP = /^\/(?:signup|sign-up|register|registration|reg)(?=[/?.#]|$)/
const REDIRECTOR =
  /^\/away(?=[/?.#]|$)|[?&#](?:to|url|uri|u|link|goto|go|next|back|dest|target|continue|redir\w*|return\w*|retpath|backurl)=[^&#]/
const VK_SITE: readonly Rule[] = [
  ['sign-in', 'sign-up', /^\/join(?=[/?.#]|$)/],
  ['redirect', 'mini-app', /^\/app-?\d/],
  ['dangerous', 'file-download', /^\/doc-?\d/],
  ['page', 'members-only', /^\/(?:im|mail|al_im|gim\d+|write-?\d+|convo)(?=[/?.#]|$)|[?&]sel=/],
  ['page', 'token-missing', /^\/call(?:\/join)?\/?(?=[?#]|$)/],
]
const SFERUM: readonly Rule[] = [
  ['page', 'token-missing', /[?&](?:join|call_link)=(?:[&#]|$)/],
  ['page', 'members-only', /[?&]peerid=/],
  ['page', 'chat-list', /[?&]p=messages/],
  ['page', 'organisation', /[?&]p=dashboard/],
  ['page', 'channel', /[?&]p=channel/],
]
const MAX: readonly Rule[] = [
  ['page', 'token-missing', /^\/join\/?(?=[?#]|$)/],
  ['page', 'contact', /^\/u\/./],
  ['redirect', 'mini-app', /[?&]startapp/],
  ['page', 'channel', /^\/[^/?#]/],
]
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'vk.com': VK_SITE,
  'vk.ru': VK_SITE,
  'vk.me': [['page', 'token-missing', /^\/join\/?(?=[?#]|$)/]],
  'web.vk.me': [['page', 'members-only', /^[/?#]./]],
  'sferum.ru': SFERUM,
  'me.sferum.ru': SFERUM,
  'max.ru': MAX,
  'web.max.ru': [
    ['page', 'members-only', /^\/(?:-?\d|#)/],
    ['page', 'channel', /^\/[^/?#]/],
  ],
  'vk.link': [['redirect', 'short-link', /^\/[^?#]/]],
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const fileIn = (rest: string): string | null => FILE.exec(decoded(rest))?.[0] ?? null

/** What stands at `rest` (path, parameters and all, as it came) of a genuine host. */
export function genuinePlace({ host, use }: KnownHost, actual: string, rest: string): Place {
  const one = (verdict: Verdict, code: ReasonCode, piece = rest): Place => ({ verdict, reasons: [[code, piece]] })
  if (use === 'sign-in') return one('sign-in', 'sign-in')
  for (const [verdict, code, where] of TRICKS) {
    const trick = where.exec(rest)
    if (trick) return one(verdict, code, trick[0])
  }
  const joined = joinPlace(`https://${actual}${rest}`)
  if (joined) return joined
  const file = fileIn(rest)
  if (file) return one('dangerous', 'file-download', file)
  const route = decoded(rest).toLowerCase().replace(/^\/+/, '/')
  if (SIGN_IN.test(route)) return one('sign-in', 'sign-in')
  if (SIGN_UP.test(route)) return one('sign-in', 'sign-up')
  if (REDIRECTOR.test(route)) return one('redirect', 'redirector')
  if (NESTED.test(rest)) return one('redirect', 'nested-link')
  if (use === 'store') return one('page', 'store')
  const rule = RULES[host.replace(/^(?:www|m)\./, '')]?.find(([, , where]) => where.test(route))
  return rule ? one(rule[0], rule[1]) : { verdict: 'page', reasons: [] }
}
