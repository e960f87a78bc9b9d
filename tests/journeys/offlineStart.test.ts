import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { kept, poisoned, published } from '../support/offline.ts'
import { built } from '../support/sites.ts'

const PLACES = [
  '', 'guides', 'guides?q=код', 'help', 'security', 'emergency', 'practice', 'check?text=https%3A%2F%2Fmax.ru', 'scan', 'regulation', 'regulation/2.1.1',
  'glossary', 'tools/invites', 'settings', 'settings/data', 'settings/install', 'settings/browser', 'settings/about', 'i', 'journeys/unknown/3', 'no/such/place',
] // prettier-ignore

let dir: string
let site: Site
let phone: Phone

beforeAll(async () => {
  dir = await built('main')
  site = await openSite({ dir })
  phone = await openPhone({ forgive: NETWORK_TROUBLE })
  await phone.page.goto(site.url)
  await untilApp(phone.page)
  await untilOfflineReady(phone.page)
})
afterAll(async () => {
  await phone.close()
  await site.close()
})

describe('after one visit', () => {
  it('the phone keeps every file of the app, and each as it was published', async () => {
    const found = await kept(phone.page)
    const right = published(dir)
    expect(Object.keys(found).sort()).toEqual(
      Object.keys(right)
        .map((path) => `/${path}`)
        .sort(),
    )
    expect(poisoned(found, dir)).toEqual([])
  })

  it('content is among them: the list, and every piece it names, in both languages', async () => {
    const found = Object.keys(await kept(phone.page))
    const pieces = found.filter((path) => /^\/content\/.*\.[0-9a-f]{16}\.json$/.test(path))
    expect(found).toContain('/content/manifest.json')
    for (const role of ['parent', 'teacher', 'specialist', 'admin', 'head'])
      for (const language of ['ru', 'en'])
        expect(pieces.some((path) => path.startsWith(`/content/journey.${role}.${language}.`))).toBe(true)
  })

  it('nothing was fetched twice for it', () => {
    const whole = site.log.filter(({ status }) => status === 200).map(({ path }) => path)
    expect(whole.filter((path, at) => whole.indexOf(path) !== at)).toEqual([])
  })
})

describe('with no server at all', () => {
  beforeAll(async () => {
    await site.stop()
    await phone.restart('close')
  })

  it.each(PLACES)('the place «%s» opens from a cold start', async (place) => {
    await phone.page.goto(site.url + place)
    await untilApp(phone.page)
    expect(await phone.page.title()).toContain('Крыльцо')
    expect(await phone.page.locator('h1').first().innerText()).not.toBe('')
  })

  it('a place opens after the battery died', async () => {
    await phone.restart('kill')
    await phone.page.goto(`${site.url}emergency#calm`)
    await untilApp(phone.page)
    expect(new URL(phone.page.url()).pathname).toBe('/emergency')
  })

  it('says so, and goes on saying so', async () => {
    await untilOfflineReady(phone.page)
  })

  it.each(['backup.json', 'guides/picture.png'])('the file «%s» is answered with a sentence, not with the app', async (path) => {
    const answer = await phone.page.goto(site.url + path)
    expect(answer?.status()).toBe(404)
    expect(await phone.page.innerText('body')).toContain('Такой страницы нет')
  })
})
