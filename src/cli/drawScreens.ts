/** `npx tsx src/cli/drawScreens.ts`: takes the pictures of the app that README and the install dialogue show, from the built site in dist/. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { demoInvites, inviteAddress, makeInvite } from '../domain/invite/index.ts'
import { findBrowser } from './findBrowser.ts'
import { serveDist } from './serve.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const FOLDER = at('public/screenshots')

const site = await serveDist({ dir: at('dist'), port: 0, base: '/' })
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
mkdirSync(FOLDER, { recursive: true })

async function take(page: Page, name: string) {
  await page.waitForTimeout(500)
  writeFileSync(`${FOLDER}/${name}.png`, await page.screenshot())
}

async function walk(form: 'narrow' | 'wide', size: { width: number; height: number }, scale: number) {
  const page = await browser.newPage({ viewport: size, locale: 'ru-RU', deviceScaleFactor: scale })
  const parent = demoInvites(new Date(), (index) => new Uint8Array(9).fill(index + 1)).find(({ r }) => r === 'parent')
  if (!parent) throw new Error('There is no demo invite for a parent')
  await page.goto(inviteAddress(site.url, makeInvite(parent)))
  await page.waitForFunction(() => document.documentElement.dataset.app === 'ready')
  if (form === 'narrow') await take(page, 'narrow-invite')
  await page.getByRole('button', { name: 'Начать' }).click()
  await page.getByRole('link', { name: 'Следующий шаг' }).click()
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole('button', { name: 'Готово', exact: true }).click()
    await page.getByRole('link', { name: 'Далее', exact: true }).click()
    await page.getByText(`Шаг ${step + 2} из`).waitFor()
  }
  await page.waitForTimeout(9000) // the undo bar goes by itself
  if (form === 'narrow') await take(page, 'narrow-step')
  await page.goto(site.url)
  await page.getByRole('link', { name: /^Следующий шаг/ }).waitFor()
  await take(page, `${form}-steps`)
  await page.close()
}

await walk('narrow', { width: 360, height: 740 }, 2)
await walk('wide', { width: 1280, height: 800 }, 1)
await browser.close()
await site.close()
