import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import PassportPage from '@/features/security/PassportPage.vue'
import { settings } from '@/storage'
import { emptyTables } from '../../support/emptyTables.ts'
import { screen } from '../../support/screen.ts'
import { soon } from '../../support/soon.ts'

enableAutoUnmount(afterEach)
beforeEach(() => emptyTables(settings))
afterEach(() => document.body.replaceChildren())

const kept = async () => {
  const all = await settings.list()
  return all.ok ? Object.fromEntries(all.value.filter(({ id }) => id.startsWith('passport.')).map(({ id, value }) => [id, value])) : {}
}
async function open() {
  const shown = await screen(PassportPage, {}, '/security/passport')
  await soon(() => expect(shown.words()).toContain('Запасные коды'))
  return shown
}

describe('the access sheet', () => {
  it('keeps a place in one’s own words, field by field, and prints it', async () => {
    const shown = await open()
    await shown.field('Где лежат').setValue('красная папка')
    await shown.field('Коды на бумаге').setValue(true)
    await soon(async () => expect(await kept()).toEqual({ 'passport.codes.where': 'красная папка', 'passport.codes.has': true }))
    await soon(() => expect(shown.page.get('.print-only').text()).toContain('красная папка'))
  })

  it.each([
    ['4276 1234 5678 9012', 'Похоже на номер карты'],
    ['482913', 'Похоже на код'],
    ['пароль: солнышко', 'Похоже на пароль'],
    ['+7 912 345-67-89', 'Похоже на номер телефона'],
  ])('refuses «%s», says why, and lets nothing of it into the storage', async (text, why) => {
    const shown = await open()
    const field = shown.field('Где лежат')
    for (let end = 1; end <= text.length; end += 1) await field.setValue(text.slice(0, end))
    expect(shown.words()).toContain(why)
    shown.page.unmount()
    await soon(async () => expect(Object.values(await kept()).join('')).toBe(''))
  })

  it('brings back what was there when a secret was typed after it', async () => {
    await settings.set('passport.codes.where', { value: 'в сейфе' })
    const shown = await open()
    await shown.field('Где лежат').setValue('в сейфе 482')
    await new Promise((done) => setTimeout(done, 600))
    await shown.field('Где лежат').setValue('в сейфе 4829')
    shown.page.unmount()
    await soon(async () => expect(await kept()).toEqual({ 'passport.codes.where': 'в сейфе' }))
  })
})
