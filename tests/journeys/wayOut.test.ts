import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteAddress } from '@/domain/invite'
import { openPhone, untilApp, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { aBody } from '../support/invites.ts'
import { built } from '../support/sites.ts'

const VK =
  'Mozilla/5.0 (Linux; Android 12; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 VKAndroidApp/8.15-12345'
const ORG = 'МБДОУ «Детский сад № 7 «Ромашка»'

let site: Site
let insideVk: Phone
let browser: Phone
let address: string

beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  address = inviteAddress(site.url, aBody())
  insideVk = await openPhone({ userAgent: VK, permissions: ['clipboard-read', 'clipboard-write'] })
  browser = await openPhone()
})
afterAll(async () => {
  await insideVk?.close()
  await browser?.close()
  await site?.close()
})

const heading = async ({ page }: Phone) => (await page.locator('main h1').innerText()).replaceAll('\u00A0', ' ')

describe('an invite opened inside VK', () => {
  it('is shown in full; one line says where it stands, and moves nothing when it comes', async () => {
    const { page } = insideVk
    await page.addInitScript(() => {
      const moved = { sum: 0 }
      Object.assign(window, { moved })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) moved.sum += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(address)
    await untilApp(page)
    await page.getByText('Открыто внутри VK.').waitFor()
    expect(await heading(insideVk)).toBe(ORG)
    expect(await page.getByRole('button', { name: 'Начать', exact: true }).isEnabled()).toBe(true)
    expect(await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum)).toBeLessThan(0.1)
    // Read, and taken out of the address, here as everywhere.
    expect(new URL(page.url()).hash).toBe('')
  })

  it('leads to one screen with the way out; the copied address holds the invite', async () => {
    const { page } = insideVk
    await page.getByRole('link', { name: /Перейти в браузер/ }).click()
    await page.getByRole('heading', { name: 'Перейти в браузер' }).waitFor()
    expect(await page.getByText('Открыто внутри VK.').count()).toBe(0)
    await page.getByText('⋮ справа вверху').waitFor()
    await page.getByRole('button', { name: 'Скопировать адрес' }).click()
    await page.getByText('Скопировано. Теперь откройте браузер.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  })

  it('what VK’s own menu would open is the invite too', () => {
    expect(insideVk.page.url()).toBe(address)
  })

  it('in the browser the same invite opens, and there is no line', async () => {
    await browser.page.goto(insideVk.page.url())
    await untilApp(browser.page)
    expect(await heading(browser)).toBe(ORG)
    expect(await browser.page.getByText('Открыто внутри').count()).toBe(0)
  })

  it('back inside VK the guide stays readable, and the address is clean again', async () => {
    const { page } = insideVk
    await page.getByRole('link', { name: 'Советы' }).click()
    await page.waitForURL(/\/guides$/)
    await page.getByText('Открыто внутри VK.').waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Перейти в браузер' }).waitFor()
    await page.getByRole('link', { name: 'Шаги' }).click()
    await page.waitForURL(site.url)
  })

  it('after «Начать» the address still brings the invite', async () => {
    const { page } = insideVk
    await page.goto(address)
    await untilApp(page)
    await page.getByRole('button', { name: 'Начать', exact: true }).click()
    await page.waitForURL(/\/journeys\/[^/]+$/)
    await page.getByRole('link', { name: /Перейти в браузер/ }).click()
    await page.getByText('Уже отметили шаги здесь?').waitFor()
    expect(page.url()).toBe(address)
    await page.getByRole('link', { name: 'Сделать код переноса' }).click()
    await page.waitForURL(/\/settings\/data$/)
  })
})
