import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBackup } from '@/domain/backup'
import { demoInvites, inviteAddress, makeInvite } from '@/domain/invite'
import { NETWORK_TROUBLE, openPhone, untilApp, untilOfflineReady, type Phone } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { built } from '../support/sites.ts'

const invite = demoInvites(new Date(), (index) => new Uint8Array(9).fill(60 + index))[0]!
const PASSPHRASE = 'тёплая лампа на крыльце'

let site: Site
let phone: Phone
const files = mkdtempSync(join(tmpdir(), 'kryltso-copies-'))
const plainFile = join(files, 'kryltso-2026-11-24.kryltso.json')
const closedFile = join(files, 'kryltso-2026-11-24.kryltso.age')

/** Every row of the database, as another program would see it. */
const rows = () =>
  phone.page.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('kryltso')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const names = [...db.objectStoreNames].filter((name) => name !== 'pieces')
          const from = db.transaction(names)
          const all: Record<string, unknown> = {}
          for (const name of names) {
            const asked = from.objectStore(name).getAll()
            asked.onsuccess = () => (all[name] = asked.result)
          }
          from.oncomplete = () => {
            db.close()
            done(JSON.stringify(all))
          }
        }
      }),
  )

async function openRoom() {
  await phone.page.goto(`${site.url}settings/data`)
  await untilApp(phone.page)
  await phone.page.getByRole('button', { name: 'Сохранить копию', exact: true }).waitFor()
}
const pick = async (name: string, content?: string | Buffer) => {
  const path = join(files, name)
  if (content !== undefined) writeFileSync(path, content)
  const [chooser] = await Promise.all([
    phone.page.waitForEvent('filechooser'),
    phone.page.getByRole('button', { name: 'Восстановить из копии', exact: true }).click(),
  ])
  await chooser.setFiles(path)
}
async function save(path: string) {
  const [download] = await Promise.all([
    phone.page.waitForEvent('download'),
    phone.page.getByRole('button', { name: 'Сохранить копию', exact: true }).click(),
  ])
  await download.saveAs(path)
  await phone.page.getByText('Копия готова').waitFor()
  return download.suggestedFilename()
}
async function erase() {
  await phone.page.getByRole('button', { name: 'Стереть всё' }).click()
  await phone.page.getByRole('button', { name: 'Да, стереть' }).click()
  await phone.page.waitForURL(site.url)
  await untilApp(phone.page)
  await phone.page.getByText('Вас ждут').waitFor()
}
const progress = async () => {
  await phone.page.goto(site.url)
  await untilApp(phone.page)
  return phone.page.getByText(/^\d+ из \d+$/).innerText()
}

beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
  phone = await openPhone({ forgive: NETWORK_TROUBLE })
  const { page } = phone
  await page.goto(inviteAddress(site.url, makeInvite(invite)))
  await untilApp(page)
  await page.getByRole('button', { name: 'Начать' }).click()
  await page.getByRole('link', { name: 'Следующий шаг' }).waitFor()
  await untilOfflineReady(page)
  await site.stop()
  await page.goto(site.url)
  await untilApp(page)
  await page.getByRole('link', { name: /^Следующий шаг/ }).click()
  for (let step = 1; step <= 3; step++) {
    await page.getByText(new RegExp(`^Шаг ${step} из`)).waitFor()
    await page.getByRole('button', { name: 'Готово', exact: true }).click()
    await page.getByRole('link', { name: 'Далее', exact: true }).last().click()
  }
  await page.getByText(/^Шаг 4 из/).waitFor()
})
afterAll(async () => {
  rmSync(files, { recursive: true, force: true })
  await phone.close()
  await site.close()
})

describe('a copy, with no network', () => {
  it('is one file that says what is in it', async () => {
    await openRoom()
    expect(await save(plainFile)).toMatch(/^kryltso-\d{4}-\d\d-\d\d\.kryltso\.json$/)
    const read = readBackup(readFileSync(plainFile))
    expect(read.ok && read.document.tables.marks?.length).toBe(3)
    await phone.page.getByText('прочитан обратно и проверен: 1 путь, 3 отметки').waitFor()
  })

  it('brings every tick back after everything was erased', async () => {
    const before = await progress()
    expect(before).toMatch(/^3 из/)
    await openRoom()
    await erase()
    await openRoom()
    await pick('kryltso-2026-11-24.kryltso.json')
    await phone.page.getByText('Отметки: в файле 3, на телефоне 0, новых 3').waitFor()
    await phone.page.getByRole('button', { name: 'Восстановить', exact: true }).click()
    await phone.page.getByText('Вернулось: 1 путь, 3 отметки').waitFor()
    expect(await progress()).toBe(before)
  })

  it('can be brought in twice, and restoring can be undone', async () => {
    await openRoom()
    await pick('kryltso-2026-11-24.kryltso.json')
    await phone.page.getByText('Всё это на телефоне уже есть').waitFor()
    await phone.page.getByRole('button', { name: 'Отменить восстановление' }).click()
    await phone.page.getByRole('button', { name: 'Да, отменить' }).click()
    await phone.page.getByText('Всё как было до восстановления').waitFor()
    await phone.page.goto(site.url)
    await phone.page.getByText('Вас ждут').waitFor()
  })

  it('closed with a passphrase opens only with it', async () => {
    const { page } = phone
    await openRoom()
    await pick('kryltso-2026-11-24.kryltso.json')
    await page.getByRole('button', { name: 'Восстановить', exact: true }).click()
    await page.getByText('Вернулось').waitFor()
    await page.getByText('Закрыть паролем').click()
    await page.getByLabel('Пароль копии').fill(PASSPHRASE)
    await page.getByLabel('Ещё раз').fill('другой')
    await page.getByRole('button', { name: 'Сохранить копию', exact: true }).click()
    await page.getByText('Пароли не совпадают').waitFor()
    await page.getByLabel('Ещё раз').fill(PASSPHRASE)
    expect(await save(closedFile)).toMatch(/\.kryltso\.age$/)
    expect(readFileSync(closedFile).includes(invite.o)).toBe(false)
    await erase()
    await openRoom()
    await pick('kryltso-2026-11-24.kryltso.age')
    await page.getByLabel('Пароль этой копии').fill('холодная лампа')
    await page.getByRole('button', { name: 'Открыть', exact: true }).click()
    await page.getByText('Этот пароль не подходит').waitFor()
    await page.getByLabel('Пароль этой копии').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Открыть', exact: true }).click()
    await page.getByRole('button', { name: 'Восстановить', exact: true }).click()
    await page.getByText('Вернулось: 1 путь, 3 отметки').waitFor()
    expect(await progress()).toMatch(/^3 из/)
  })
})

describe('a wrong file', () => {
  const whole = () => readFileSync(plainFile, 'utf8')
  const cases: [string, () => string | Buffer, string][] = [
    ['a photo', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'Это не копия из Крыльца'],
    ['a page of some network', () => '<!doctype html><title>Вход</title>', 'Это не копия из Крыльца'],
    ['a copy cut short', () => whole().slice(0, -40), 'Файл повреждён при пересылке'],
    ['a copy with one letter changed', () => whole().replace('"done"', '"dome"'), 'Файл повреждён при пересылке'],
    ['a copy of the future', () => whole().replace('"version":1', '"version":9'), 'Файл сделан новой версией Крыльца'],
    [
      'a copy with a row that is none',
      () => '{"format":"kryltso-backup","version":1,"madeAt":"2026-11-24T00:00:00Z","app":"","tables":{"marks":[{"stepId":"a"}]}}',
      'Место: отметки, строка 1',
    ],
    ['far too much', () => 'x'.repeat(8_000_000), 'Файл слишком большой для копии'],
  ]
  it.each(cases)('is refused in a sentence and nothing is touched: %s', async (name, content, words) => {
    await openRoom()
    const before = await rows()
    await pick(`${name}.json`, content())
    await phone.page.getByText(words).waitFor()
    await phone.page
      .getByText(/На телефоне ничего не изменилось|Обновите Крыльцо/)
      .first()
      .waitFor()
    expect(await phone.page.getByRole('button', { name: 'Восстановить', exact: true }).count()).toBe(0)
    expect(await rows()).toBe(before)
  })
})
