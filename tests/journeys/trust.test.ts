import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import decodeQR from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteAddress, makeInvite, parseInvite, type InviteFields } from '@/domain/invite'
import { openPhone, untilApp, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { MAX_LINK } from '../support/invites.ts'
import { built } from '../support/sites.ts'

const ORG = 'Детский сад № 7 «Ромашка»'
const GROUP = 'Группа «Солнышко»'
const STRANGER = new Uint8Array(32).fill(99)

let site: Site
let administrator: Phone
let mother: Phone
let folder: string

beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  administrator = await openPhone()
  mother = await openPhone()
  folder = mkdtempSync(join(tmpdir(), 'kryltso-paper-'))
})
afterAll(async () => {
  await administrator?.close()
  await mother?.close()
  await site?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A PDF's first page as a picture: by poppler where the machine has it; else the page as the printer would get it, photographed. */
async function pictureOf(pdf: string): Promise<Buffer> {
  try {
    execFileSync('pdftoppm', ['-png', '-r', '110', '-singlefile', pdf, join(folder, 'paper')], { stdio: 'ignore' })
    return readFileSync(join(folder, 'paper.png'))
  } catch {
    const { page } = administrator
    await page.setViewportSize({ width: 680, height: 980 })
    await page.emulateMedia({ media: 'print' })
    const shot = await page.screenshot()
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 360, height: 740 })
    return shot
  }
}

const inOneLine = (text: string) => text.replace(/[\s\u00A0]+/g, ' ')
const wordsOn = async ({ page }: Phone, of: string) => {
  await page.waitForFunction((where) => document.querySelectorAll(`${where} .word`).length === 6, of)
  return page.locator(`${of} .word`).evaluateAll((words) => words.map((word) => word.textContent))
}

let address: string
let paper: Buffer

describe('from one phone’s invite to another phone’s journey, by paper', () => {
  it('an administrator makes a signed invite out of the chat’s link', async () => {
    const { page } = administrator
    await page.goto(`${site.url}tools/invites/new`)
    await untilApp(page)
    await page.getByLabel('Ссылка из чата').fill('https://vk.com/im?sel=c12')
    await page.getByText('im?sel=…').waitFor()
    await page.getByLabel('Ссылка из чата').fill(MAX_LINK)
    await page.getByText('Настоящее приглашение на max.ru').waitFor()
    await page.getByLabel('Сад или школа').fill(ORG)
    await page.getByLabel('Группа или класс').fill(GROUP)
    await page.getByLabel('Кого спросить').fill('Мария Ивановна')
    await page.getByRole('button', { name: 'Сделать', exact: true }).click()
    await page.getByRole('button', { name: 'Сделать подпись' }).click()
    await page.waitForURL(/\/tools\/invites\/[\w-]{12}$/)
    address = await page.locator('.address').innerText()
    expect(parseInvite(address.split('#')[1] ?? '', Date.now())).toMatchObject({ ok: true, o: ORG, l: MAX_LINK, signature: 'valid' })
  })

  it('it prints as one A4 sheet with the six words', async () => {
    const { page } = administrator
    await wordsOn(administrator, '.print-only')
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    paper = await pictureOf(file)
    writeFileSync(join(folder, 'paper.png'), paper)
  })

  it('the picture of the sheet says the address, letter for letter', () => {
    const { width, height, data } = PNG.sync.read(paper)
    expect(decodeQR({ width, height, data })).toBe(address)
  })

  it('the mother’s scanner reads the picture, and her phone shows who invites, that the signature is new to it, and the same six words', async () => {
    const { page } = mother
    await page.goto(`${site.url}scan`)
    await untilApp(page)
    await page.getByLabel('Выбрать снимок').setInputFiles(join(folder, 'paper.png'))
    await page.waitForURL(/\/i$/)
    await page.getByRole('button', { name: 'Начать' }).waitFor()
    expect(inOneLine(await page.locator('main h1').innerText())).toBe(ORG)
    await page.getByText('Подпись встретилась впервые').first().waitFor()
    await page.getByText('Шесть слов этой подписи').click()
    expect(await wordsOn(mother, 'main')).toEqual(await wordsOn(administrator, '.print-only'))
  })

  it('the journey starts, and the key is remembered', async () => {
    const { page } = mother
    await page.getByRole('button', { name: 'Начать' }).click()
    await page.waitForURL(/\/journeys\/[^/]+$/)
    await page.goto(address)
    await untilApp(page)
    await page.getByText('Та же подпись, что раньше').first().waitFor()
  })
})

describe('after that, on the mother’s phone', () => {
  const fields = (): InviteFields => {
    const read = parseInvite(address.split('#')[1] ?? '', Date.now())
    if (!read.ok) throw new Error(read.problem)
    return read.fields
  }
  const show = async (body: string) => {
    const { page } = mother
    // Another document each time: the same page with another fragment would not be read anew.
    await page.goto('about:blank')
    await page.goto(inviteAddress(site.url, body))
    await untilApp(page)
    return page
  }
  const SIGNED = /Та же подпись|та же, что раньше|Подписано/

  it.each([
    ['forged with a stranger’s key', () => makeInvite(fields(), STRANGER), 'Подпись другая, не та, что раньше'],
    ['stripped of its signature', () => makeInvite(fields()), 'Подписи нет, а раньше была'],
  ])('an invite %s is warned of aloud and not begun silently', async (_, body, warning) => {
    const page = await show(body())
    await page.getByText(warning).first().waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(SIGNED)
    await page.getByRole('button', { name: 'Начать' }).click()
    await page.getByRole('button', { name: 'Не начинать' }).click()
    expect(new URL(page.url()).pathname).toBe('/i')
  })

  it('an invite with the genuine signature moved onto it, or one letter changed, is refused', async () => {
    const body = address.split('#')[1] ?? ''
    const [head = '', seal = ''] = body.split('.')
    const moved = `${makeInvite({ ...fields(), g: 'Другая группа' }, STRANGER).split('.')[0]}.${seal}`
    const flipped = `${head}.${seal.slice(0, 60)}${seal[60] === 'A' ? 'B' : 'A'}${seal.slice(61)}`
    for (const bad of [moved, flipped]) {
      const page = await show(bad)
      await page.getByText('Подпись не сходится').waitFor()
      expect(await page.locator('main').innerText()).not.toMatch(SIGNED)
      expect(await page.getByRole('button', { name: 'Начать' }).count()).toBe(0)
    }
  })
})
