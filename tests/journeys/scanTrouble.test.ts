import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoInvites, inviteAddress, makeInvite } from '@/domain/invite'
import { encodeQr } from '@/platform/qr/write.ts'
import { FILMS, filmOf } from '../qr/films.ts'
import type { Grey } from '../qr/grey.ts'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { cameraVideo } from '../support/cameraVideo.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { MAX_LINK, VK_LINK } from '../support/invites.ts'
import { pngOf } from '../support/pictureFile.ts'
import { built } from '../support/sites.ts'

const [invite] = demoInvites(new Date(), () => new Uint8Array(9).fill(60))
if (!invite) throw new Error('no demo invite')

let site: Site
beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
})
afterAll(() => site.close())
afterEach(() => site.heal())

const poster = () => inviteAddress(site.url, makeInvite(invite))
const words = async ({ page }: Phone) => (await page.locator('main').innerText()).replaceAll('\u00A0', ' ')

/** Several codes beside each other on one white sheet. */
function sheetOf(...texts: readonly string[]): Grey {
  const codes = texts.map((text) => encodeQr(text))
  const [cell, gap] = [5, 60]
  const width = codes.reduce((sum, rows) => sum + rows.length * cell + gap, gap)
  const height = Math.max(...codes.map((rows) => rows.length * cell)) + 2 * gap
  const data = new Float32Array(width * height).fill(240)
  let left = gap
  for (const rows of codes) {
    for (let y = 0; y < rows.length * cell; y += 1)
      for (let x = 0; x < rows.length * cell; x += 1)
        if (rows[Math.floor(y / cell)]?.[Math.floor(x / cell)]) data[(y + gap) * width + left + x] = 20
    left += rows.length * cell + gap
  }
  return { width, height, data }
}

/** Noise without a code: every way of looking is tried in vain. */
function nothingToRead(side: number): Grey {
  let state = 7
  const data = new Float32Array(side * side)
  for (let at = 0; at < data.length; at += 1) data[at] = 60 + ((state = (state * 1664525 + 1013904223) >>> 0) >>> 24) / 2
  return { width: side, height: side, data }
}

describe('with no server at all', () => {
  it.each(FILMS.slice(0, 2))('a scanner opened from a cold start reads the poster, %s, and the journey starts', async (film) => {
    const video = cameraVideo(filmOf(poster(), film))
    const phone = await openPhone({ flags: video.flags, forgive: NETWORK_TROUBLE })
    await phone.page.goto(site.url)
    await untilOfflineReady(phone.page)
    await site.stop()
    try {
      await phone.restart('kill')
      await phone.page.goto(`${site.url}scan`)
      await phone.page.waitForURL(/\/i$/)
      await phone.page.getByRole('button', { name: 'Начать', exact: true }).click()
      await phone.page.waitForURL(/\/journeys\/[^/]+$/)
    } finally {
      await site.start()
      await phone.close()
      video.remove()
    }
  })
})

describe('a part of the scanner that does not come', () => {
  it.each([
    ['the machine code', 'plain JavaScript in the worker', /\.wasm$/],
    ['the worker', 'plain JavaScript on the page', /scanner\.worker/],
  ])('%s: the poster is read all the same, by %s', async (_part, _reader, path) => {
    site.breaks({ path, as: '404' })
    const video = cameraVideo(filmOf(poster(), 'clean'))
    const phone = await openPhone({ flags: video.flags, forgive: NETWORK_TROUBLE })
    await phone.page.goto(`${site.url}scan`)
    await phone.page.waitForURL(/\/i$/)
    await phone.page.getByRole('button', { name: 'Начать', exact: true }).waitFor()
    await phone.close()
    video.remove()
  })

  it('all of them: says that nothing can be read, and a pasted link still works', async () => {
    site.breaks({ path: /scanner\.worker|\.wasm$|plain|qr-/, as: '404' })
    const video = cameraVideo(filmOf(poster(), 'clean'))
    const phone = await openPhone({ flags: video.flags, forgive: NETWORK_TROUBLE })
    const { page } = phone
    await page.goto(`${site.url}scan`)
    await page.getByText('Прочитать не получится').waitFor()
    await page.getByLabel('Выбрать снимок').setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: pngOf(sheetOf(MAX_LINK)) })
    await page.getByText('Посмотреть снимок не удалось').waitFor()
    await page.getByLabel('Ссылка или сообщение').fill(MAX_LINK)
    await page.getByRole('button', { name: 'Посмотреть', exact: true }).click()
    await page.getByText('Ссылка в чат').waitFor()
    await phone.close()
    video.remove()
  })
})

describe('a picture', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await openPhone()
  })
  afterAll(() => phone.close())
  const choose = async (picture: Grey) => {
    await phone.page.goto(`${site.url}scan`)
    await untilApp(phone.page)
    await phone.page.getByLabel('Выбрать снимок').setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: pngOf(picture) })
  }

  it('of several codes gives a list; nothing opens before one is chosen', async () => {
    const { page } = phone
    await choose(sheetOf('https://clck.ru/3PAbCd', poster(), VK_LINK))
    await page.getByText('На картинке 3 QR').waitFor()
    await page.getByRole('button', { name: /Короткая ссылка/ }).click()
    await page.getByText('заранее не видно').waitFor()
    await page.getByRole('button', { name: 'К списку' }).click()
    await page.getByRole('button', { name: /^Приглашение/ }).click()
    await page.getByRole('button', { name: 'По шагам' }).click()
    await page.waitForURL(/\/i$/)
    await page.getByRole('button', { name: 'Начать', exact: true }).waitFor()
  })

  it('without a code can be given up half way; read to its end, it is said to hold none', async () => {
    const { page } = phone
    await choose(nothingToRead(2000))
    await page.getByRole('progressbar').waitFor()
    await page.getByRole('button', { name: 'Не читать' }).click()
    await page.getByRole('button', { name: 'Выбрать снимок', exact: true }).waitFor()
    await choose(nothingToRead(200))
    await page.getByText('QR на снимке не нашли').waitFor()
    expect(await words(phone)).toContain('Снимите ближе')
  })

  it('dropped on the page is read', async () => {
    const { page } = phone
    await page.goto(`${site.url}scan`)
    await untilApp(page)
    await page.evaluate(
      (picture) => {
        const dropped = new DataTransfer()
        dropped.items.add(new File([Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))], 'qr.png', { type: 'image/png' }))
        for (const name of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: dropped }))
      },
      pngOf(sheetOf(MAX_LINK)).toString('base64'),
    )
    await page.getByText('Ссылка в чат').waitFor()
    expect(page.url()).toBe(`${site.url}scan`)
  })
})
