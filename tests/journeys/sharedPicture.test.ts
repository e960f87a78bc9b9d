import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
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

it('a picture from the share sheet waits on the phone, and no word of it reaches the server', async () => {
  site.log.length = 0
  // The share sheet is the browser's own; from a page of nobody a form looks the same to the worker.
  await phone.page.goto('about:blank')
  await phone.page.evaluate((action) => {
    const sheet = document.createElement('form')
    Object.assign(sheet, { method: 'POST', enctype: 'multipart/form-data', action })
    const text = Object.assign(document.createElement('input'), { name: 'text', value: 'Вступайте: https://max.ru/join/made-up' })
    const picture = Object.assign(document.createElement('input'), { name: 'picture', type: 'file' })
    const chosen = new DataTransfer()
    chosen.items.add(new File(['png'], 'qr.png', { type: 'image/png' }))
    picture.files = chosen.files
    sheet.append(text, picture)
    document.body.append(sheet)
    sheet.submit()
  }, `${site.url}check`)
  await phone.page.waitForURL(/\/check#/)
  expect(new URL(phone.page.url()).search).toBe('')
  expect(decodeURIComponent(phone.page.url())).toContain('https://max.ru/join/made-up')
  expect(site.log.filter(({ path, query }) => path === 'check' || query)).toEqual([])
  const picture = await phone.page.evaluate(async () => (await caches.match('/__kryltso/shared-picture'))?.text())
  expect(picture).toBe('png')
})
