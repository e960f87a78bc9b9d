import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { filmOf } from '../qr/films.ts'
import { openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { MAX_LINK, VK_LINK } from '../support/invites.ts'
import { pngOf } from '../support/pictureFile.ts'
import { built } from '../support/sites.ts'

let site: Site
let phone: Phone
beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  phone = await openPhone()
  await phone.page.goto(site.url)
  await untilApp(phone.page)
  await untilOfflineReady(phone.page)
})
afterAll(async () => {
  await phone.close()
  await site.close()
})
beforeEach(() => {
  site.log.length = 0
})

const words = () => phone.page.locator('main').innerText()
const askedServer = () => site.log.filter(({ path, query }) => /^(check|scan)/.test(path) || query)

/** The share sheet is the browser's own; from a page of nobody a form looks the same to the worker. */
async function share(text: string, picture?: Buffer) {
  await phone.page.goto('about:blank')
  await phone.page.evaluate(
    ({ action, text, picture }) => {
      const sheet = document.createElement('form')
      Object.assign(sheet, { method: 'POST', enctype: 'multipart/form-data', action })
      sheet.append(Object.assign(document.createElement('input'), { name: 'text', value: text }))
      if (picture) {
        const file = Object.assign(document.createElement('input'), { name: 'picture', type: 'file' })
        const chosen = new DataTransfer()
        chosen.items.add(new File([Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))], 'qr.png', { type: 'image/png' }))
        file.files = chosen.files
        sheet.append(file)
      }
      document.body.append(sheet)
      sheet.submit()
    },
    { action: `${site.url}check`, text, picture: picture?.toString('base64') },
  )
  await untilApp(phone.page)
}

it('a shared picture is read by the scanner; no word of it reaches the server, and it does not stay on the phone', async () => {
  await share('', pngOf(filmOf(MAX_LINK, 'at an angle')[0]!))
  await phone.page.getByText('Ссылка в чат').waitFor()
  expect(await words()).toContain('max.ru')
  expect(phone.page.url()).toBe(`${site.url}scan`)
  expect(askedServer()).toEqual([])
  expect(await phone.page.evaluate(async () => (await caches.match('/__kryltso/shared-picture')) === undefined)).toBe(true)
})

it('where the picture holds no code, the words that came with it are looked at', async () => {
  await share(`Вступайте: ${VK_LINK}`, pngOf({ width: 300, height: 200, data: new Float32Array(60_000).fill(200) }))
  await phone.page.getByText('Ссылка в чат').waitFor()
  expect(await words()).toContain('vk.me')
})

it('a shared message goes to the link check, and out of the address', async () => {
  await share(`Вступайте: ${VK_LINK}`)
  await phone.page.getByText('Это приглашение в чат').waitFor()
  expect(phone.page.url()).toBe(`${site.url}check`)
  expect(askedServer()).toEqual([])
})
