import { afterAll, beforeAll, expect, it } from 'vitest'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { built } from '../support/sites.ts'

let site: Site
let phone: Phone

beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  phone = await openPhone({ forgive: NETWORK_TROUBLE })
  await phone.page.goto(site.url)
  await untilApp(phone.page)
  await untilOfflineReady(phone.page)
  await site.stop()
  await phone.restart()
})
afterAll(async () => {
  await phone.close()
  await site.close()
})

/** Rows of the practice table, read past the app. */
const kept = () =>
  phone.page.evaluate(
    () =>
      new Promise<{ scenarioId: string; choice: string; right: boolean }[]>((done, fail) => {
        const opening = indexedDB.open('kryltso')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('practice').objectStore('practice').getAll()
          all.onsuccess = () => {
            opening.result.close()
            done(all.result as never)
          }
        }
      }),
  )

it('plays a whole round with no network since the start, each scene through its explanation', async () => {
  const { page } = phone
  await page.goto(`${site.url}practice`)
  await page.getByRole('link', { name: 'Начать', exact: true }).click()
  for (let at = 1; at <= 6; at += 1) {
    await page.getByText(`Разговор ${at} из 6`, { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Далее' }).count()).toBe(0)
    await page.locator('.answers button').first().click()
    await page.getByRole('heading', { name: /Что его выдаёт|Почему ему можно верить/ }).waitFor()
    expect(await page.locator('.badge').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Далее', exact: true }).click()
  }
  await page.getByText(/^Верно: \d из 6\.$/).waitFor()
  const rows = await kept()
  expect(new Set(rows.map(({ scenarioId }) => scenarioId)).size).toBe(6)
})

it('reads together in type half as large again, by the keyboard alone', async () => {
  const { page } = phone
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  await page.goto(`${site.url}practice?round`)
  await page.locator('.line').first().waitFor()
  // A letter begins with a head in larger type: which conversation comes first is left to chance.
  const line = '.line:not(.head) .text'
  const usual = await sizeOf(line)
  await page.goto(`${site.url}practice?family`)
  await page.getByRole('button', { name: 'Не верю' }).focus()
  expect(await sizeOf(line)).toBeGreaterThanOrEqual(usual * 1.5)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Далее', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Разговор 2 из 4', { exact: true }).waitFor()
})

it('puts the fire out and keeps the time', async () => {
  const { page } = phone
  await page.goto(`${site.url}practice?drill`)
  await page.getByRole('button', { name: 'Начать учение' }).click()
  for (const move of [/^Предупредить/, /^Сделать снимок/, /^Удалить/, /^Убрать/, /^Позвонить/, /^Закрепить/, /^Сказать/]) {
    await page.getByRole('button', { name: move }).click()
  }
  await page.getByRole('heading', { name: 'Погашено' }).waitFor()
  await page.getByText('Ни одного лишнего шага.').waitFor()
  await page.reload()
  await page.getByText(/^Ваше лучшее время: 0:\d\d\.$/).waitFor()
  expect((await kept()).filter(({ scenarioId }) => scenarioId === 'drill:chat-fire')).toHaveLength(1)
})
