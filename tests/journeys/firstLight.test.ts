import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteAddress } from '@/domain/invite'
import { NETWORK_TROUBLE, openPhone, untilApp, type PhoneOptions } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { aBody } from '../support/invites.ts'
import { built } from '../support/sites.ts'

/** The part of the app that comes after the first light. */
const REST = /\/assets\/start-[^/]+\.js$/

let site: Site
beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
})
afterAll(() => site.close())

/** A phone at an opened invite, where the rest of the app is held back until `letGo`. */
async function heldBack(options: PhoneOptions = {}) {
  const phone = await openPhone({ ...options, forgive: NETWORK_TROUBLE })
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((done) => (letGo = done))
  await phone.page.route(REST, async (route) => {
    await gate
    await route.continue()
  })
  await phone.page.goto(inviteAddress(site.url, aBody()))
  await phone.page.waitForSelector('html[data-app="lit"]', { state: 'attached' })
  return { phone, page: phone.page, letGo: () => letGo() }
}

describe('an invite before the app has come', () => {
  it('is read, its address is clean, and a «Начать» pressed now starts the journey when the app is there', async () => {
    const { phone, page, letGo } = await heldBack()
    expect(await page.locator('h1').innerText()).toContain('Ромашка')
    expect(await page.getByText('это настоящий адрес').isVisible()).toBe(true)
    expect(new URL(page.url()).hash).toBe('')
    await page.getByRole('button', { name: 'Начать' }).click()
    letGo()
    await page.waitForURL(/\/journeys\/[^/]+$/)
    await page.getByRole('link', { name: 'Следующий шаг' }).waitFor()
    await phone.close()
  })

  const INSIDE_MAX =
    'Mozilla/5.0 (Linux; Android 12; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 MAX'

  it.each<[string, PhoneOptions]>([
    ['a phone', {}],
    ['a phone inside MAX', { userAgent: INSIDE_MAX }],
    ['a desk', { viewport: { width: 1280, height: 800 } }],
  ])('moves nothing when the app takes its place on %s, wherever one has read to', async (_what, options) => {
    const { phone, page, letGo } = await heldBack(options)
    const look = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll('main h1, main dt, main dd, main li, main .button, nav a, header a')]
        const [html, { width, height }] = [document.documentElement, document.querySelector('.porch-scene svg')!.getBoundingClientRect()]
        const where = boxes.map((one) => one.getBoundingClientRect()).map(({ x, y }) => [Math.round(x), Math.round(y)])
        return { where, scene: [Math.round(width), Math.round(height)], ground: getComputedStyle(html).backgroundColor, scrolled: scrollY }
      })
    await page.evaluate(() => window.scrollTo(0, 90))
    const before = await look()
    letGo()
    await untilApp(page)
    expect(await look()).toEqual(before)
    expect(before.where.length).toBeGreaterThan(15)
    await phone.close()
  })

  it('stands there when the rest does not come, and the app follows once it can', async () => {
    const phone = await openPhone({ forgive: NETWORK_TROUBLE })
    const { page } = phone
    await page.route(REST, (route) => route.abort(), { times: 1 })
    await page.goto(inviteAddress(site.url, aBody()))
    await page.waitForSelector('html[data-app="lit"]', { state: 'attached' })
    expect(await page.getByRole('button', { name: 'Начать' }).isVisible()).toBe(true)
    await untilApp(page, 20_000)
    await phone.close()
  })
})
