import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { built } from '../support/sites.ts'

const ROUTES = ['', 'guides', 'help', 'security', 'security/two-step', 'security/passport', 'practice', 'check', 'regulation', 'settings', 'no/such/place'] // prettier-ignore
const CARDS = ['call-now', 'told-code', 'opened-file', 'followed-link', 'paid', 'account-taken', 'stranger-in-chat', 'lost-phone', 'changed-number'] // prettier-ignore
const FIRST = 'Положите трубку. Никому не называйте код.'

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
  it.each(ROUTES)('is one tap away from «%s»', async (place) => {
    await go(place)
    await phone.page.locator('.top .door').click()
    await phone.page.getByText(FIRST).waitFor()
    expect(new URL(phone.page.url()).pathname).toBe('/emergency')
  })

  it('says its first sentence at once on a phone four times slower', async () => {
    const devtools = await phone.context.newCDPSession(phone.page)
    const times: number[] = []
    for (const place of ['', 'help', 'settings', '', 'help', 'settings']) {
      await go(place)
      await phone.page.waitForTimeout(1000)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      times.push(
        await phone.page.evaluate(
          (first) =>
            new Promise<number>((done) => {
              const begun = performance.now()
              const look = () => {
                // The frame after the words are in the page is the one in which they are seen.
                if (document.querySelector('main')?.textContent.includes(first))
                  requestAnimationFrame(() => done(performance.now() - begun))
                else requestAnimationFrame(look)
              }
              document.querySelector<HTMLElement>('.top .door')?.click()
              look()
            }),
          FIRST,
        ),
      )
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    }
    console.log(`emergency, first sentence at 4×: ${times.map((time) => Math.round(time)).join(', ')} ms`)
    // The quickest: whatever else the machine does meanwhile only adds to it.
    // The aim is 100 ms on a quiet machine; this bound is what a loaded one keeps, so that a page that waits for content or storage is noticed.
    expect(Math.min(...times)).toBeLessThan(400)
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
