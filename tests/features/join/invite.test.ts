import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import InvitePage from '@/features/join/InvitePage.vue'
import { useOpenedInvite } from '@/features/join/openedInvite'
import { setLanguage } from '@/i18n'
import { eraseAll, journeys } from '@/storage'
import { aBody, KEY, MAX_LINK, NOW, TODAY } from '../../support/invites.ts'
import { places, screen } from '../../support/screen.ts'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  await eraseAll()
})
afterEach(() => {
  vi.useRealTimers()
  setLanguage('ru')
  document.body.replaceChildren()
})

const open = async (text: string) => {
  const shown = await screen(InvitePage, {}, '/i')
  await useOpenedInvite().openText(text)
  await flushPromises()
  return shown
}
const stored = async () => {
  const kept = await journeys()
  return kept.ok ? kept.value : []
}
/** The next page is fetched first, and a busy machine takes its time. */
const soon = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 15_000 })
const address = (body: string) => `https://porch.example/i#${body}`

describe('an opened invite', () => {
  it('says who invites, to what group, in what role and messenger, and where the link leads', async () => {
    const { words, page } = await open(address(aBody({ c: 'Мария Ивановна', n: 5 })))
    expect(page.find('h1').text().replaceAll('\u00A0', ' ')).toBe('МБДОУ «Детский сад № 7 «Ромашка»')
    for (const said of [
      'Группа «Солнышко»',
      'родитель',
      '«Сферум» в MAX',
      'max.ru',
      'настоящий адрес',
      'Мария Ивановна',
      '№ 5',
      'Без подписи',
    ]) {
      expect(words()).toContain(said)
    }
    expect(await stored()).toEqual([])
  })

  it('speaks English at once', async () => {
    const { words } = await open(address(aBody()))
    setLanguage('en')
    await flushPromises()
    expect(words()).toContain('a parent')
    expect(words()).not.toContain('родитель')
  })

  it('is stored by «Начать», and the person stands in her journey', async () => {
    const { button, router } = await open(address(aBody()))
    await button('Начать').trigger('click')
    await soon(() => router.currentRoute.value.name === places.journey)
    const [row] = await stored()
    expect(row).toMatchObject({
      role: 'parent',
      org: 'МБДОУ «Детский сад № 7 «Ромашка»',
      link: MAX_LINK,
      invitedOn: TODAY,
      signature: 'none',
    })
  })

  it('opened twice is one journey; a second child’s is another', async () => {
    for (const body of [aBody(), aBody(), aBody({ i: 'second-child', g: 'Группа «Звёздочка»' })]) {
      const { button, router } = await open(address(body))
      await button('Начать').trigger('click')
      await soon(() => router.currentRoute.value.name === places.journey)
    }
    expect((await stored()).map((row) => row.group)).toEqual(['Группа «Солнышко»', 'Группа «Звёздочка»'])
  })

  it('for an administrator asks whether it was expected', async () => {
    const { words } = await open(address(aBody({ r: 'admin' })))
    expect(words()).toContain('Если вы не ждали его')
  })
})

describe('a bad invite is answered calmly, and nothing is stored', () => {
  const good = aBody()
  it.each([
    ['cut on its way', address(good.slice(0, -9)), 'Ссылка неполная'],
    ['changed on its way', address(`${good.slice(0, 20)}${good[20] === 'A' ? 'B' : 'A'}${good.slice(21)}`), 'Ссылка неполная'],
    ['far too long', address(`AQ${'A'.repeat(2100)}`), 'Ссылка слишком длинная'],
    ['run out', address(aBody({ t: TODAY - 40, e: TODAY - 1 })), 'Срок приглашения вышел'],
    ['signed by nobody we can believe', address(aBody({}, KEY).slice(0, -4) + 'AAAA'), 'Подпись не сходится'],
    ['some other site', 'https://example.com/page', 'Эта ссылка не зовёт в чат'],
    ['a forgery of the platform', 'https://max-ru.online/join/abc', 'Эта ссылка не зовёт в чат'],
    ['words with no link', 'добрый вечер', 'Здесь нет ссылки'],
  ])('%s', async (_what, text, title) => {
    const { page, words } = await open(text)
    expect(page.find('h1').text()).toBe(title)
    expect(words()).toContain('Вставьте сюда ссылку')
    expect(page.findAll('button').some((one) => one.text() === 'Начать')).toBe(false)
    expect(await stored()).toEqual([])
  })

  it('an expired one still says who invited', async () => {
    const { words } = await open(address(aBody({ t: TODAY - 40, e: TODAY - 1 })))
    expect(words()).toContain('Ромашка')
  })
})

describe('a plain platform link', () => {
  it('asks who the person is and starts the same journey', async () => {
    const { button, field, router, words } = await open(`Вступайте: ${MAX_LINK}, ждём`)
    await soon(() => words().includes('Кто вы?'))
    await button('Начать').trigger('click')
    await flushPromises()
    expect(words()).toContain('Напишите название')
    await field('Детский сад или школа').setValue('Сад № 12')
    await button('Начать').trigger('click')
    await soon(() => router.currentRoute.value.name === places.journey)
    expect((await stored())[0]).toMatchObject({ org: 'Сад № 12', role: 'parent', messenger: 'max', link: MAX_LINK })
  })
})
