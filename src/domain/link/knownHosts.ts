export type HostOwner = 'vk' | 'max' | 'sferum' | 'state' | 'store'
export type HostUse = 'site' | 'chats' | 'calls' | 'sign-in' | 'links' | 'help' | 'schools' | 'store'

export interface KnownHost {
  /** Compared whole. A leading `*.` stands for exactly one more name in front. */
  readonly host: string
  readonly owner: HostOwner
  readonly use: HostUse
}

/** Who vouches for each of these stands in `hostSources.ts`, kept apart because the first screen of an invite carries this table. */
const rows: readonly (readonly [owner: HostOwner, use: HostUse, hosts: string])[] = [
  ['sferum', 'chats', 'sferum.ru www.sferum.ru me.sferum.ru'],
  ['sferum', 'help', 'prof.sferum.ru'],
  ['vk', 'chats', 'vk.me www.vk.me web.vk.me'],
  ['vk', 'site', 'vk.com vk.ru www.vk.com www.vk.ru m.vk.com m.vk.ru vkvideo.ru'],
  [
    'vk',
    'sign-in',
    'id.vk.com id.vk.ru connect.vk.com connect.vk.ru oauth.vk.com oauth.vk.ru qr.vk.com qr.vk.ru multiqr.vk.com multiqr.vk.ru',
  ],
  ['vk', 'calls', 'calls.vk.com calls.vk.ru'],
  ['vk', 'links', 'vk.link'],
  ['max', 'chats', 'max.ru www.max.ru web.max.ru'],
  ['state', 'site', 'gosuslugi.ru www.gosuslugi.ru edu.gov.ru'],
  ['state', 'sign-in', 'esia.gosuslugi.ru'],
  ['state', 'schools', '*.gosweb.gosuslugi.ru'],
  ['store', 'store', 'rustore.ru www.rustore.ru apps.rustore.ru play.google.com apps.apple.com appgallery.huawei.com'],
]

/** Every host that is taken for genuine. */
export const KNOWN_HOSTS: readonly KnownHost[] = /* @__PURE__ */ rows.flatMap(([owner, use, hosts]) =>
  hosts.split(' ').map((host) => ({ host, owner, use })),
)

/** The entry of exactly this host (lower-case ASCII, as `URL` gives it), or `undefined`. */
export function knownHost(host: string): KnownHost | undefined {
  const wide = host.replace(/^[a-z\d](?:[a-z\d-]*[a-z\d])?\./, '*.')
  return host.startsWith('*') ? undefined : KNOWN_HOSTS.find((known) => known.host === host || known.host === wide)
}

export type Platform = Exclude<HostOwner, 'store'>

/** Whose host this is, or `null` for a store and for everybody else's. */
export function platformOf(host: string): Platform | null {
  const owner = knownHost(host)?.owner
  return owner === undefined || owner === 'store' ? null : owner
}

/** Named in the regulation with a hyphen; the help pages that were found stand at prof.sferum.ru. Neither genuine nor a known fake. */
export const NAMED_NOT_CONFIRMED = 'prof-sferum.ru'

/** Short links and redirectors: where they lead is seen only once they are opened. The first two are met in schools' papers. */
export const SHORT_LINK_HOSTS: readonly string[] =
  /* @__PURE__ */ 'clck.ru vk.cc bit.ly goo.su goo.gl tinyurl.com u.to is.gd t.co cutt.ly qps.ru ya.cc rb.gy surl.li me-qr.com'.split(' ')
