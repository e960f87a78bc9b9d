import { KNOWN_HOSTS, type KnownHost } from './knownHosts'

/** How well a host is vouched for. `common`: generally known to be its owner's, no page that says so was kept. */
export type Sure = 'official' | 'several' | 'one' | 'common'

export interface HostSource extends KnownHost {
  readonly sure: Sure
  /** Ids of `src/content/sources.yaml`; empty where it is common knowledge. */
  readonly sources: readonly string[]
  readonly checkedOn: string
}

const CHECKED_ON = '2026-11-23'

/** Hosts not named here are common knowledge. */
const rows: readonly (readonly [sure: Sure, sources: string, hosts: string])[] = [
  ['several', 'S41 S42b', 'sferum.ru'],
  ['official', 'S1', 'prof.sferum.ru'],
  ['official', 'S10', 'web.vk.me'],
  ['official', 'S40a', 'me.sferum.ru vk.me vk.com vk.ru m.vk.com m.vk.ru vk.link vkvideo.ru'],
  ['official', 'S40a', 'id.vk.com id.vk.ru connect.vk.com connect.vk.ru oauth.vk.com oauth.vk.ru'],
  ['official', 'S40a', 'qr.vk.com qr.vk.ru multiqr.vk.com multiqr.vk.ru'],
  ['one', 'S42i', 'calls.vk.ru'],
  ['one', 'S42n', 'web.max.ru'],
  ['several', 'S42k S42l', 'max.ru'],
  ['several', 'S3 S23', '*.gosweb.gosuslugi.ru'],
]

/** The known hosts, each with who vouches for it and when that was last looked at. */
export const HOST_SOURCES: readonly HostSource[] = /* @__PURE__ */ KNOWN_HOSTS.map((known) => {
  const [sure, sources] = rows.find(([, , hosts]) => hosts.split(' ').includes(known.host)) ?? ['common' as const, '']
  return { ...known, sure, sources: sources ? sources.split(' ') : [], checkedOn: CHECKED_ON }
})
