import { readFileSync, statSync } from 'node:fs'
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
  // Rows of a database that no code of the app understands, as after a bad release.
  await phone.page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('kryltso-odd', 7)
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('ticks')
          store.put({ who: 'Мария', key: new Uint8Array([1, 2, 255]) }, 'a')
          store.put({ who: 'Анна' }, 'b')
        }
        opening.onsuccess = () => {
          opening.result.close()
          done()
        }
        opening.onerror = () => fail(opening.error)
      }),
  )
  await site.stop()
  await phone.restart()
})
afterAll(async () => {
  await phone.close()
  await site.close()
})

it('is small and speaks old JavaScript', () => {
  const files = ['public/rescue.html', 'public/rescue.js']
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(5 * 1024)
  expect(readFileSync('public/rescue.js', 'utf8')).not.toMatch(/=>|\b(let|const|class|async|await)\b|`|\.\.\./)
})

it('opens with no network and saves every row to a file', async () => {
  await phone.page.goto(`${site.url}rescue.html`)
  const [download] = await Promise.all([
    phone.page.waitForEvent('download'),
    phone.page.getByRole('button', { name: 'Сохранить мои данные в файл' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^kryltso-\d{4}-\d\d-\d\d\.rescue\.json$/)
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as { format: string; databases: { name: string }[] }
  expect(saved.format).toBe('kryltso-rescue')
  expect(saved.databases.find(({ name }) => name === 'kryltso-odd')).toEqual({
    name: 'kryltso-odd',
    version: 7,
    stores: [{ name: 'ticks', keys: ['a', 'b'], rows: [{ who: 'Мария', key: { $bytes: 'AQL/' } }, { who: 'Анна' }] }],
  })
  await phone.page.getByRole('status').getByText('Записей в файле:').waitFor()
})

it('leads back to the app', async () => {
  await phone.page.getByRole('button', { name: 'Попробовать ещё раз' }).click()
  await untilApp(phone.page)
  expect(new URL(phone.page.url()).pathname).toBe('/')
})

it('removes the stored app and keeps the data', async () => {
  await phone.page.goto(`${site.url}rescue.html`)
  await phone.page.getByRole('button', { name: 'Убрать приложение, данные оставить' }).click()
  await phone.page.getByText('Готово.').waitFor()
  const left = await phone.page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))
  expect(left).toMatchObject({ workers: 0, caches: [] })
  expect(left.databases).toContain('kryltso-odd')

  await site.start()
  await phone.page.goto(site.url)
  await untilApp(phone.page)
  await untilOfflineReady(phone.page)
})
