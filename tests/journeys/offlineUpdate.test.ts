import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { kept, poisoned, published } from '../support/offline.ts'
import { built, CHANGED_SENTENCE } from '../support/sites.ts'

let before: string
let after: string
let site: Site
let phone: Phone

beforeEach(async () => {
  before = await built('main')
  after = await built('next')
  site = await openSite({ dir: before })
  phone = await openPhone({ forgive: NETWORK_TROUBLE })
  await phone.page.goto(site.url)
  await untilApp(phone.page)
  await untilOfflineReady(phone.page)
})
afterEach(async () => {
  await phone.close()
  await site.close()
})

/** The person puts the phone away and looks at it again: that is when an app on a home screen learns of a new version. */
const lookAgain = (page: Page) => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
const offer = (page: Page) => page.getByRole('button', { name: 'Обновить' })

/** Types into a field of the page's own, as one types into any of the app's. */
async function type(page: Page, words: string) {
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'typing'
    document.body.append(field)
    field.focus()
  })
  await page.fill('#typing', words)
}

describe('a deploy with one changed sentence', () => {
  it('costs an installed app three small files, 20 KB at most', async () => {
    site.log.length = 0
    site.deploy(after)
    await lookAgain(phone.page)
    await offer(phone.page).waitFor({ timeout: 60_000 })
    const sent = site.log.filter(({ status }) => status === 200)
    expect(sent.map(({ path }) => path).sort()).toEqual([
      expect.stringMatching(/^content\/journey\.parent\.ru\.[0-9a-f]{16}\.json$/),
      'content/manifest.json',
      'sw.js',
    ])
    const bytes = sent.reduce((sum, one) => sum + one.bytes, 0)
    console.log(`one changed sentence: ${sent.map((one) => `${one.path} ${one.bytes}`).join(', ')}; ${bytes} bytes in all`)
    expect(bytes).toBeLessThanOrEqual(20_000)
  })

  it('is offered and not forced; what is being typed stays; taken, it is there at once and without a network', async () => {
    await type(phone.page, 'Мария Ивановна, мы не можем войти')
    site.deploy(after)
    await lookAgain(phone.page)
    await offer(phone.page).waitFor({ timeout: 60_000 })
    await phone.page.waitForTimeout(3000)
    expect(await phone.page.inputValue('#typing')).toBe('Мария Ивановна, мы не можем войти')

    await Promise.all([phone.page.waitForEvent('load'), offer(phone.page).click()])
    await untilApp(phone.page)
    await untilOfflineReady(phone.page)
    expect(await offer(phone.page).count()).toBe(0)
    const found = await kept(phone.page)
    for (const [path, text] of Object.entries(published(after))) expect(found[`/${path}`] === text).toBe(true)
    const steps = Object.entries(found).filter(([path]) => path.startsWith('/content/journey.parent.ru.'))
    const changed = Buffer.from(CHANGED_SENTENCE, 'utf8').toString('latin1')
    expect(steps.some(([, text]) => text.includes(changed))).toBe(true)

    await site.stop()
    await phone.restart()
    await phone.page.goto(`${site.url}emergency`)
    await untilApp(phone.page)
  })

  it('taken in one tab, reloads an idle tab and leaves alone one where something is being typed', async () => {
    const idle = await phone.context.newPage()
    const busy = await phone.context.newPage()
    for (const page of [idle, busy]) {
      await page.goto(site.url)
      await untilApp(page)
      await untilOfflineReady(page)
    }
    await type(busy, 'черновик')
    site.deploy(after)
    await lookAgain(phone.page)
    await offer(phone.page).waitFor({ timeout: 60_000 })
    const reloaded = idle.waitForEvent('load', { timeout: 15_000 })
    await Promise.all([phone.page.waitForEvent('load'), offer(phone.page).click()])
    await reloaded
    await busy.waitForTimeout(1500)
    expect(await busy.inputValue('#typing')).toBe('черновик')
    expect(await offer(busy).count()).toBe(1)
  })
})

describe('a deploy that goes wrong', () => {
  it('leaves the old version whole, whatever the worker’s address answers', async () => {
    site.deploy(after)
    for (const as of ['404', '500', 'html', 'drop', 'truncate'] as const) {
      site.breaks({ path: /^sw\.js$/, as })
      await lookAgain(phone.page)
      await phone.page.waitForTimeout(500)
      await phone.page.reload()
      await untilApp(phone.page)
      await untilOfflineReady(phone.page)
      expect([as, poisoned(await kept(phone.page), before)]).toEqual([as, []])
    }
    await site.stop()
    await phone.page.goto(`${site.url}emergency`)
    await untilApp(phone.page)
  })

  it('(half of it is not there yet) takes nothing away, and comes when it is whole', async () => {
    site.deploy(after)
    site.breaks({ path: /^content\/journey\.parent\.ru\./, as: '404' })
    await lookAgain(phone.page)
    await phone.page.waitForTimeout(1500)
    expect(await offer(phone.page).count()).toBe(0)
    await untilOfflineReady(phone.page)
    site.heal()
    await lookAgain(phone.page)
    await offer(phone.page).waitFor({ timeout: 60_000 })
  })
})

describe('a phone that makes room', () => {
  it('by forgetting every file gets them all back at the next start with a network', async () => {
    await phone.page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    await phone.page.reload()
    await untilApp(phone.page)
    await untilOfflineReady(phone.page)
    expect(Object.keys(await kept(phone.page))).toHaveLength(Object.keys(published(before)).length)
    await site.stop()
    await phone.restart()
    await phone.page.goto(`${site.url}emergency`)
    await untilApp(phone.page)
  })

  it('by forgetting one file does not say ready until it is back', async () => {
    await phone.page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('kryltso /'))!)
      for (const { url } of await cache.keys()) if (url.includes('icons/maskable-512.png')) await cache.delete(url)
    })
    site.breaks({ path: /^icons\/maskable-512\.png$/, as: 'drop' })
    await phone.page.reload()
    await untilApp(phone.page)
    await phone.page.waitForTimeout(1000)
    expect(await phone.page.getAttribute('html', 'data-offline')).toBeNull()
    site.heal()
    await untilOfflineReady(phone.page)
  })

  it('by forgetting every file, and with no network or a dumb one, says so in a sentence', async () => {
    await phone.page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    site.breaks({ as: 'hang' })
    const slow = await phone.page.goto(site.url, { timeout: 20_000 })
    expect([slow?.status(), await phone.page.innerText('body')]).toEqual([503, expect.stringContaining('Ваши отметки целы')])
    await site.stop()
    const none = await phone.page.goto(site.url)
    expect([none?.status(), await phone.page.innerText('body')]).toEqual([503, expect.stringContaining('Ваши отметки целы')])
  })
})
