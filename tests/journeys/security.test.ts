import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { median } from '../bench/report.ts'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { FIRST_SENTENCE, FRIGHTENED_AT, tapAway, type Answered } from '../support/emergencyTap.ts'
import { built } from '../support/sites.ts'

/** Every path there is, by the content itself: one that is written tomorrow is walked too. */
const CARDS = readdirSync('src/content/emergency')

let site: Site
let phone: Phone

/** Everything here happens with no server and from a cold start: that is when it is needed. */
beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  phone = await openPhone({ forgive: NETWORK_TROUBLE })
  await phone.page.goto(site.url)
  await untilApp(phone.page)
  await untilOfflineReady(phone.page)
  await site.stop()
  await phone.restart('kill')
})
afterAll(async () => {
  await phone.close()
  await site.close()
})

async function go(place: string) {
  await phone.page.goto(site.url + place)
  await untilApp(phone.page)
}

describe('«Мне звонят», with no server and from a cold start', () => {
  it.each(FRIGHTENED_AT)('is one tap away from «%s»', async (place) => {
    await go(place)
    await phone.page.locator('.top .door').click()
    await phone.page.getByText(FIRST_SENTENCE).first().waitFor()
    await phone.page.waitForURL(`${site.url}emergency`)
    expect(await phone.page.getByText(FIRST_SENTENCE).count()).toBe(1)
  })

  it('says its first sentence sooner than any other page could, on a phone four times slower', async () => {
    const pairs: Answered[] = []
    for (const place of ['help', 'glossary', '', 'security', 'help', 'glossary', '', 'security'])
      pairs.push(await tapAway(phone.page, site.url, place))
    const [emergency, empty] = [median(pairs.map((one) => one.emergency)), median(pairs.map((one) => one.empty))]
    console.log(`at 4×: emergency's first sentence ${Math.round(emergency)} ms, an empty page ${Math.round(empty)} ms`)
    // The aim, 100 ms from every page, is a row of `npm run bench`: a busy machine cannot promise milliseconds. What it keeps is the proportion
    // to an empty page of this app in the same minute: 0.2 to 0.4 as built, 1 and more as soon as the words wait for the page that is left to be
    // taken down, for content or for the database.
    expect(emergency).toBeLessThan(empty * 0.75)
  })

  it('brings one back to the very place of the page where the fright came', async () => {
    await go('help')
    const { page } = phone
    await page.locator('main details').nth(20).scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await page.locator('.top .door').evaluate((door: HTMLElement) => door.click())
    await page.getByText('Мой вход украли').waitFor()
    await page.goBack()
    await page.waitForFunction((there) => Math.abs(scrollY - there) < 2, before)
    expect(before).toBeGreaterThan(500)
  })

  it.each(CARDS)('leads through «%s» to its end', async (slug) => {
    await go(`emergency/${slug}`)
    const { page } = phone
    const kicker = page.getByText(/Действие \d+ из \d+/)
    await kicker.waitFor()
    const of = Number(/из\s(\d+)/.exec(await kicker.innerText())?.[1])
    for (let at = 1; at <= of; at += 1) {
      await page.getByText(new RegExp(`Действие ${at} из ${of}`)).waitFor()
      await page.getByRole('button', { name: 'Сделано', exact: true }).click()
    }
    await page.getByRole('heading', { name: 'Это всё. Вы сделали главное.' }).waitFor()
  })

  it('keeps on record what was done, after the battery died too', async () => {
    await phone.restart('kill')
    await go('emergency/record')
    await phone.page.getByRole('heading', { name: 'Мой вход украли' }).waitFor()
    expect(await phone.page.locator('section.case').count()).toBe(CARDS.length)
  })
})

describe('«Защита», with no server', () => {
  it('keeps a tick, and shows it after the battery died', async () => {
    await go('security/screen-lock')
    await phone.page.getByRole('button', { name: 'Готово', exact: true }).click()
    await phone.page.getByText('Сделано сегодня').waitFor()
    await phone.restart('kill')
    await go('security')
    await phone.page.getByText(/Сделано 1 из \d+/).waitFor()
    expect(await phone.page.getByRole('img', { name: /Забор вокруг дома: стоит 1 из/ }).count()).toBe(1)
  })

  it('prints each sheet on one page', async () => {
    for (const place of ['emergency/sheet/family', 'emergency/sheet/staff', 'security/passport']) {
      await go(place)
      await phone.page.getByRole('button', { name: /Напечатать/ }).waitFor()
      const pdf = await phone.page.pdf({ format: 'A4' })
      expect([place, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([place, 1])
    }
  })
})
