import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPhone, untilApp, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { MAX_LINK } from '../support/invites.ts'
import { built } from '../support/sites.ts'

const LONGEST = {
  org: `Муниципальное бюджетное дошкольное образовательное учреждение ${'«Детский сад комбинированного вида» '.repeat(3)}`.slice(0, 120),
  group: `Подготовительная к школе группа ${'«Солнышко и звёздочки» '.repeat(3)}`.slice(0, 60),
  contact: `Мария Ивановна, старший воспитатель, +7 000 000-00-00, ${'по будням с девяти до шести, '.repeat(4)}`.slice(0, 120),
}
const PLAIN = { org: 'Детский сад № 7 «Ромашка»', group: 'Группа «Солнышко»', contact: 'Мария Ивановна' }

let site: Site
let phone: Phone
beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  phone = await openPhone()
})
afterAll(async () => {
  await phone?.close()
  await site?.close()
})

it.each([
  ['plain words', PLAIN],
  ['the longest names there may be', LONGEST],
])('an invite of %s prints on one sheet of A4, with everything in it', async (_, { org, group, contact }) => {
  const { page } = phone
  await page.goto(`${site.url}tools/invites/new`)
  await untilApp(page)
  await page.getByLabel('Ссылка из чата').fill(MAX_LINK)
  await page.getByLabel('Сад или школа').fill(org)
  await page.getByLabel('Группа или класс').fill(group)
  await page.getByLabel('Кого спросить').fill(contact)
  await page.getByLabel('с', { exact: true }).fill('7')
  await page.getByLabel('Действует до').fill('2038-12-31')
  await page.getByRole('button', { name: 'Сделать', exact: true }).click()
  await page.getByRole('button', { name: 'Сделать подпись' }).click()
  await page.waitForURL(/\/tools\/invites\/[\w-]{12}$/)
  await page.waitForFunction(() => document.querySelectorAll('.print-only .word').length === 6)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  const paper = (await page.locator('.print-only').innerText()).replaceAll('\u00A0', ' ')
  for (const words of [group.trim(), '№ 7', 'Крыльцо — независимый помощник']) expect(paper).toContain(words)
})
