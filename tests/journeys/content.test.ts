import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteAddress } from '@/domain/invite'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { aBody } from '../support/invites.ts'
import { built } from '../support/sites.ts'

/** A whole afternoon with no server at all: whatever is written is there, found, and goes on after the battery has died. */
describe('somebody without a network', () => {
  let site: Site
  let phone: Phone
  let journey = ''
  const at = async (path: string) => {
    await phone.page.goto(`${site.url}${path}`)
    await untilApp(phone.page)
  }
  const says = (words: string | RegExp) => phone.page.getByText(words).first().waitFor()

  beforeAll(async () => {
    site = await openSite({ dir: await built('main') })
    phone = await openPhone({ forgive: NETWORK_TROUBLE })
    const { page } = phone
    await page.goto(inviteAddress(site.url, aBody({ m: 'vk', l: undefined })))
    await untilApp(page)
    await page.getByRole('button', { name: 'Начать' }).click()
    await page.waitForURL(/\/journeys\/[^/]+$/)
    journey = new URL(page.url()).pathname.slice(1)
    await page.getByRole('button', { name: /^Отметить: готово — Поставьте VK/ }).click()
    await untilOfflineReady(page)
    await site.stop()
    await phone.restart()
  })
  afterAll(async () => {
    await phone.close()
    await site.close()
  })

  it('searches all of it in a worker, which comes from the phone’s own store', async () => {
    await at('guides')
    await phone.page.getByRole('searchbox').fill('номер уже используется')
    await phone.page.locator('.result mark').first().waitFor()
    expect(phone.page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/^\/assets\/search\.worker-/),
    ])
    expect(await phone.page.locator('.result a').first().getAttribute('href')).toMatch(/^\/help/)
  })

  it('prints black on white by night too', async () => {
    const { page } = phone
    await at('guides/grandparents')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body)
      return [backgroundColor, color]
    })
    await page.emulateMedia({ media: null, colorScheme: null })
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  })

  it('reads the very question that was found, the focus on it, and not the top of a long page', async () => {
    const { page } = phone
    await at('guides?q=неверный пароль')
    await page.getByRole('link', { name: 'Неверный пароль' }).click()
    await page.waitForURL(/help#wrong-password$/)
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Неверный пароль'))
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
    expect(await page.evaluate(() => Math.abs(document.activeElement!.getBoundingClientRect().top) < innerHeight)).toBe(true)
  })

  it('carries the journey over from VK to MAX, and finds the list of what to do again after the battery died', async () => {
    await at(journey)
    await phone.page.getByRole('link', { name: 'Наш сад перешёл в MAX' }).click()
    await says('Пока вы не подтвердите, всё остаётся как есть')
    await phone.page.getByRole('button', { name: 'Перенести путь' }).click()
    await says('Сделать заново после перехода')
    await phone.restart('kill')
    await at(journey)
    await says('«Сферум» в MAX')
    await says('Осталось: 1 шаг')
    await phone.page.getByRole('button', { name: 'Вернуть как было' }).click()
    await says('«Сферум» в VK-мессенджере')
    await phone.page.getByText('1 из 7', { exact: true }).waitFor()
  })

  it('counts the wait for a code on, with the phone off meanwhile', async () => {
    await at('help/code')
    for (const answer of ['Да, сверено по цифрам', 'Нет, не было', 'Ещё идёт'])
      await phone.page.getByRole('button', { name: answer }).click()
    await phone.page.getByRole('button', { name: 'Код запрошен' }).click()
    await says('На короткий звонок не отвечайте')
    // The words stand at once, the record a moment later.
    await phone.page.waitForTimeout(1000)
    await phone.restart('kill')
    await at('help/code')
    await says('Прошло меньше минуты')
    await phone.page.getByRole('button', { name: 'Код пришёл' }).click()
    await phone.page.getByRole('button', { name: 'Код запрошен' }).waitFor()
  })
})
