import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawFirstLight } from '@/app/drawFirstLight'
import { showFirstLight } from '@/features/join/firstLight'
import InvitePage from '@/features/join/InvitePage.vue'
import { useOpenedInvite } from '@/features/join/openedInvite'
import { readBeforeProof } from '@/domain/invite'
import { setLanguage, type Language } from '@/i18n'
import { takeEarlyPress } from '@/platform/earlyPress'
import { eraseAll, quick } from '@/storage'
import { aBody, KEY, NOW } from '../../support/invites.ts'
import { screen } from '../../support/screen.ts'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  await eraseAll()
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  setLanguage('ru')
  document.body.replaceChildren()
  delete document.documentElement.dataset.app
})

/** A page as the build makes it, opened at an invite. */
async function light(body: string, language: Language = 'ru') {
  quick.language = language
  const sheet = document.createElement('template')
  sheet.dataset.firstLight = language
  sheet.innerHTML = await drawFirstLight(language, '/')
  const app = document.createElement('div')
  app.id = 'app'
  app.textContent = 'Крыльцо'
  document.body.replaceChildren(app, sheet)
  history.replaceState(null, '', `/i#${body}`)
  const shown = await showFirstLight(new Date())
  const words = (app.querySelector('.page') ?? app).textContent.replace(/\s+/g, ' ').trim()
  return { shown, app, words }
}

/** What the app itself draws of the same invite before it has looked anything up. */
async function drawnByApp(body: string) {
  const { page } = await screen(InvitePage, {}, '/i')
  void useOpenedInvite().show(body, readBeforeProof(body, Date.now()))
  await page.vm.$nextTick()
  const shape = shapeOf(page.element as Element)
  page.unmount()
  return shape
}

/** Elements, classes and words, without what differs by nature: ids of one drawing, empty comments, what is busy. */
function shapeOf(element: Element): string {
  const own = [...element.attributes]
    .filter(({ name }) => !/^(data-v-|id$|fill$|href$|clip-path$|aria-disabled|aria-busy)/.test(name))
    .map(({ name, value }) => `${name}="${value}"`)
    .sort()
  const inside = [...element.childNodes].map((child) =>
    child instanceof Element ? shapeOf(child) : child.nodeType === Node.TEXT_NODE ? (child.textContent ?? '').trim() : '',
  )
  return `<${element.tagName.toLowerCase()} ${own.join(' ')}>${inside.join('')}`
}

describe('the first light', () => {
  const full = { c: 'Мария Ивановна', n: 5, e: 1200 }

  it.each<[string, string, Language]>([
    ['a parent', aBody(full), 'ru'],
    ['a head, in English', aBody({ r: 'head' }), 'en'],
    [
      'a family of a garden with a long name',
      aBody({ o: 'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 7»' }),
      'ru',
    ],
    ['a teacher of a school', aBody({ r: 'teacher', k: 'school', g: '5 «Б»' }), 'ru'],
  ])('draws the very page the app draws, for %s', async (_who, body, language) => {
    setLanguage(language)
    const { shown, app } = await light(body, language)
    expect(shown).toBe(true)
    const lit = shapeOf(app.querySelector('.page')!)
    expect(lit).toBe(await drawnByApp(body))
  })

  it('says of a signature only that it is being checked', async () => {
    const { words } = await light(aBody({}, KEY))
    expect(words).toContain('проверяем…')
  })

  it('takes the invite out of the address and opens no database', async () => {
    const opened = vi.spyOn(indexedDB, 'open')
    await light(aBody())
    expect(location.hash).toBe('')
    expect(location.pathname).toBe('/i')
    expect(opened).not.toHaveBeenCalled()
  })

  it('keeps a «Начать» that was pressed before the app has come, once', async () => {
    const { app } = await light(aBody())
    const start = app.querySelector<HTMLElement>('[data-first-light="start"]')!
    expect(start.textContent).toContain('Начать')
    start.click()
    expect(start.getAttribute('aria-busy')).toBe('true')
    expect([takeEarlyPress(), takeEarlyPress()]).toEqual([true, false])
  })

  it.each([
    ['a cut invite', aBody().slice(0, -6)],
    ['no invite at all', ''],
    ['an invite with no link inside', aBody({ l: undefined })],
    ['an expired one', aBody({ t: 800, e: 900 })],
  ])('leaves %s to the app', async (_what, body) => {
    const { shown, app } = await light(body)
    expect(shown).toBe(false)
    expect(app.textContent).toBe('Крыльцо')
  })
})
