import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Fault } from '../support/faultServer.ts'
import { kept, poisoned, published } from '../support/offline.ts'
import { built } from '../support/sites.ts'

let dir: string
let phone: Phone

beforeAll(async () => {
  dir = await built('main')
  phone = await openPhone({ forgive: NETWORK_TROUBLE })
})
afterAll(() => phone.close())

const TARGETS = {
  'the page itself': /^$/,
  'the scripts': /^assets\/.*\.js$/,
  'the web manifest': /^manifest\.webmanifest$/,
  'the list of content': /^content\/manifest\.json$/,
  'a parent’s steps': /^content\/journey\.parent\.ru\./,
  'a piece that comes later': /^content\/journey\.head\.en\./,
  'an icon that comes later': /^icons\/maskable-512\.png$/,
  'the worker': /^sw\.js$/,
  everything: /^/,
}
type Target = keyof typeof TARGETS

/** Each target in two of the five ways; `EVERY_FAULT=1` tries all of them, which takes some minutes. */
const TWO_WAYS: readonly (readonly [Target, Fault])[] = [
  ['the page itself', 'html'],
  ['the page itself', 'truncate'],
  ['the scripts', 'html'],
  ['the scripts', 'drop'],
  ['the web manifest', '500'],
  ['the list of content', 'html'],
  ['the list of content', '404'],
  ['a parent’s steps', 'html'],
  ['a parent’s steps', 'truncate'],
  ['a parent’s steps', 'hang'],
  ['a piece that comes later', 'html'],
  ['a piece that comes later', 'drop'],
  ['an icon that comes later', '404'],
  ['the worker', 'html'],
  ['the worker', '404'],
  ['everything', 'drop'],
  ['everything', 'html'],
]
const FAULTS: readonly Fault[] = ['drop', '404', '500', 'html', 'truncate']
const cases = process.env.EVERY_FAULT
  ? (Object.keys(TARGETS) as Target[]).flatMap((target) => FAULTS.map((fault) => [target, fault] as const))
  : TWO_WAYS

describe('while the worker installs', () => {
  // Side by side in one browser, each on an origin of its own.
  it.concurrent.each(cases)('%s → %s: nothing wrong is kept, nothing is promised, and it heals without a tap', async (target, as) => {
    const site = await openSite({ dir })
    const page = await phone.context.newPage()
    try {
      site.breaks({ path: TARGETS[target], as, onlyWorker: true })
      await page.goto(site.url)
      await untilApp(page)
      await site.untilBroken()
      // Long enough to take it for what it is not, shorter than the pause before the next attempt.
      await page.waitForTimeout(1500)
      expect(await page.getAttribute('html', 'data-offline')).toBeNull()
      expect(poisoned(await kept(page), dir)).toEqual([])

      site.heal()
      await untilOfflineReady(page, 45_000)
      const found = await kept(page)
      expect(poisoned(found, dir)).toEqual([])
      expect(Object.keys(found)).toHaveLength(Object.keys(published(dir)).length)

      await site.stop()
      await opens(page, `${site.url}emergency`)
    } finally {
      await page.close()
      await site.close()
    }
  })

  async function opens(page: Page, url: string) {
    await page.goto(url)
    await untilApp(page)
  }
})
