import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HOST_SOURCES, inspectLink, knownHost, KNOWN_HOSTS, NAMED_NOT_CONFIRMED, platformOf, SHORT_LINK_HOSTS } from '@/domain/link'

describe('the known hosts', () => {
  it('are each named once, in lower case, with a word on who vouches for them', () => {
    expect(new Set(KNOWN_HOSTS.map(({ host }) => host)).size).toBe(KNOWN_HOSTS.length)
    expect(HOST_SOURCES.map(({ host }) => host)).toEqual(KNOWN_HOSTS.map(({ host }) => host))
    for (const { host, sure, sources, checkedOn } of HOST_SOURCES) {
      expect(host).toMatch(/^(\*\.)?([a-z0-9-]+\.)+[a-z]+$/)
      expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(sources.length > 0, host).toBe(sure !== 'common')
    }
  })

  it('name only sources that the list of sources has', () => {
    const listed = [...readFileSync('src/content/sources.yaml', 'utf8').matchAll(/^ {2}(S\w+):/gm)].map(([, id]) => id)
    expect(HOST_SOURCES.flatMap(({ sources }) => sources).filter((id) => !listed.includes(id))).toEqual([])
  })

  it('the hosts an invite or a call may lead to are vouched for by more than common knowledge, or are a www. of such', () => {
    const common = HOST_SOURCES.filter(({ sure, owner }) => sure === 'common' && owner !== 'state' && owner !== 'store')
    expect(common.map(({ host }) => host)).toEqual(['www.sferum.ru', 'www.vk.me', 'www.vk.com', 'www.vk.ru', 'calls.vk.com', 'www.max.ru'])
  })

  it.each([
    ['sferum.ru', 'sferum'],
    ['vk.me', 'vk'],
    ['m.vk.ru', 'vk'],
    ['web.max.ru', 'max'],
    ['esia.gosuslugi.ru', 'state'],
    ['sh5-primer.gosweb.gosuslugi.ru', 'state'],
    ['play.google.com', null],
    ['*.gosweb.gosuslugi.ru', null],
    ['a.b.gosweb.gosuslugi.ru', null],
    ['gosweb.gosuslugi.ru', null],
    ['VK.ME', null],
    ['vk.me.', null],
    ['xvk.me', null],
    ['prof-sferum.ru', null],
    ['', null],
  ])('%s belongs to %s', (host, owner) => expect(platformOf(host)).toBe(owner))

  it('hold neither the address that only the regulation names, nor any short link', () => {
    for (const host of [NAMED_NOT_CONFIRMED, ...SHORT_LINK_HOSTS]) {
      expect(knownHost(host)).toBeUndefined()
      expect(inspectLink(`https://${host}/abc`).href).toBeNull()
    }
  })
})
