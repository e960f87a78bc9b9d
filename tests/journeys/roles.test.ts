import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoInvites, inviteAddress, makeInvite, type InviteFields } from '@/domain/invite'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { built } from '../support/sites.ts'

const idBytes = (index: number) => new Uint8Array(9).fill(40 + index)
const invites = demoInvites(new Date(), idBytes)

let dir: string
beforeAll(async () => {
  dir = await built('main')
})

describe.each(invites.map((invite) => [invite.r, invite] as [string, InviteFields]))('an invited %s', (_role, invite) => {
  let site: Site
  let phone: Phone
  let steps = 0
  const all = () => phone.page.getByText(`${steps} из ${steps}`, { exact: true }).first()

  beforeAll(async () => {
    site = await openSite({ dir })
    phone = await openPhone({ forgive: NETWORK_TROUBLE })
  })
  afterAll(async () => {
    await phone.close()
    await site.close()
  })

  it('sees who invites before anything is stored, and the address is clean', async () => {
    const { page } = phone
    await page.goto(inviteAddress(site.url, makeInvite(invite)))
    await untilApp(page)
    expect((await page.locator('h1').innerText()).replaceAll('\u00A0', ' ')).toBe(invite.o)
    expect(new URL(page.url()).hash).toBe('')
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  })

  it('starts, and is told when the network is no longer needed', async () => {
    const { page } = phone
    await page.getByRole('button', { name: 'Начать' }).click()
    await page.waitForURL(/\/journeys\/[^/]+$/)
    await page.getByRole('link', { name: 'Следующий шаг' }).waitFor()
    await untilOfflineReady(page)
  })

  it('walks every step after the network is cut and the phone restarted', async () => {
    await site.stop()
    await phone.restart('close')
    const { page } = phone
    await page.goto(site.url)
    await untilApp(page)
    const count = (await page.getByText(/^0 из \d+$/).innerText()).match(/\d+$/)
    steps = Number(count?.[0])
    expect(steps).toBeGreaterThan(4)
    await page.getByRole('link', { name: /^Следующий шаг/ }).click()
    for (let at = 1; at <= steps; at += 1) {
      await page.getByText(`Шаг ${at} из ${steps}`, { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Готово', exact: true }).click()
      const onward = page.getByRole('link', { name: at === steps ? 'Все шаги' : 'Далее', exact: true })
      await onward.last().click()
    }
    await all().waitFor()
  })

  it('finds every tick after a reload and after the battery died', async () => {
    await phone.page.reload()
    await untilApp(phone.page)
    await all().waitFor()
    expect(await phone.page.getByRole('button', { name: /^Снять отметку/, pressed: true }).count()).toBe(steps)
    await phone.restart('kill')
    await phone.page.goto(site.url)
    await untilApp(phone.page)
    await all().waitFor()
    await phone.page.getByText('Всё пройдено').waitFor()
  })
})
