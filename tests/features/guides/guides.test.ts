import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { rooms } from '@/app/rooms'
import type { SearchResult } from '@/domain/search'
import SearchResults from '@/features/guides/SearchResults.vue'
import { setLanguage } from '@/i18n'
import { eraseAll, startJourney } from '@/storage'
import { publishRealPack } from '../../support/realPack.ts'
import { openRoom, type OpenedRoom } from '../../support/room.ts'
import { aJourney, keptValue } from '../../support/tabs.ts'

beforeEach(async () => {
  publishRealPack()
  await eraseAll()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  setLanguage('ru')
})

/** The whole pack is read and an index made: a busy machine takes its time. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 })
const says = (opened: OpenedRoom, words: string) => soon(() => expect(opened.words()).toContain(words))
const links = ({ room }: OpenedRoom) => room.findAll('a').map((one) => [one.text().replace(/\s+/g, ' ').trim(), one.attributes('href')!])
const titled = (opened: OpenedRoom, title: string) => links(opened).find(([words]) => words?.includes(title))?.[1]

describe('the list of guides', { timeout: 60_000 }, () => {
  it('stands by theme, each guide with its time of reading, and leads to it', async () => {
    const opened = await openRoom(rooms, '/guides')
    await says(opened, 'Как войти')
    expect(opened.room.find('h1').text()).toBe('Советы')
    expect(titled(opened, 'Как выйти из чата')).toBe('/guides/leaving-chats')
    expect(opened.room.findAll('.line').length).toBeGreaterThanOrEqual(40)
    expect(opened.words()).toMatch(/\d+ минут[аы]? чтения/)
    expect(links(opened)).toContainEqual(['Словарь', '/glossary'])
  })

  it('folds away what is meant for other roles, and hides nothing', async () => {
    await keptValue(startJourney(aJourney({ role: 'parent' })))
    const opened = await openRoom(rooms, '/guides')
    await says(opened, 'Для других ролей')
    const folded = opened.room.find('details')
    expect(folded.text()).toContain('Организация переезжает в')
    expect(folded.text()).not.toContain('Как выйти из чата')
  })
})

describe('one guide', { timeout: 60_000 }, () => {
  it('is read with its age, its sources, its clauses and what is close to it', async () => {
    const opened = await openRoom(rooms, '/guides/move-to-max')
    await says(opened, 'Сначала спросите учредителя')
    expect(opened.room.find('h1').text()).toContain('Организация переезжает')
    await says(opened, 'Рядом по теме')
    expect(opened.words()).toContain('Проверено:')
    expect(opened.words()).toContain('Откуда это известно')
    expect(links(opened)).toContainEqual(['2.1-8', '/regulation/2.1-8'])
    expect(links(opened)).toContainEqual(['перенести', '/journeys/move'])
    expect(opened.room.find('svg').exists()).toBe(true)
  })

  it('says so when it was checked more than half a year ago', async () => {
    const opened = await openRoom(rooms, '/guides/quiet-hours')
    await says(opened, 'Проверено:')
    expect(opened.words()).not.toContain('Проверено давно')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2027, 6, 1) })
    await says(await openRoom(rooms, '/guides/quiet-hours'), 'Проверено давно')
  })

  it('has its ready words without the marks that are filled, and with the reader’s own group once there is one', async () => {
    await says(await openRoom(rooms, '/guides/grandparents'), 'Можно ли пригласить её в чат? Если нет')
    await keptValue(startJourney(aJourney({ role: 'parent', group: 'Группа «Солнышко»' })))
    await says(await openRoom(rooms, '/guides/grandparents'), 'в чат (Группа «Солнышко»)? Если нет')
  })

  it('that is not there leads back to all of them', async () => {
    const opened = await openRoom(rooms, '/guides/no-such-guide')
    await says(opened, 'Такого совета нет')
    expect(titled(opened, 'Все советы')).toBe('/guides')
  })

  it('speaks English', async () => {
    setLanguage('en')
    await says(await openRoom(rooms, '/guides/leaving-chats'), 'How to leave a chat')
  })
})

describe('the search', { timeout: 60_000 }, () => {
  const type = async (opened: OpenedRoom, words: string) => opened.room.find('input[type="search"]').setValue(words)

  it('finds the phrase on a screen as it is typed, marks the words, and leads to the fix', async () => {
    const opened = await openRoom(rooms, '/guides')
    await says(opened, 'Например')
    await type(opened, 'номер уже использ')
    await says(opened, 'Слова на экране')
    const first = opened.room.find('.result')
    expect(first.text()).toMatch(/номер/i)
    expect(first.findAll('mark').map((one) => one.text().toLowerCase())).toContain('номер')
    expect(first.find('a').attributes('href')).toMatch(/^\/help/)
  })

  it('understands the wrong keyboard, and opens with a query from its address', async () => {
    const opened = await openRoom(rooms, '/guides?q=gfhjkm')
    await soon(() => expect(opened.room.findAll('mark').some((one) => /парол/i.test(one.text()))).toBe(true))
  })

  it('says plainly when there is nothing, and shows the way to help', async () => {
    const opened = await openRoom(rooms, '/guides?q=щщщъщъщ')
    await says(opened, 'Ничего не нашлось')
    expect(titled(opened, 'В «Помощь»')).toBe('/help')
  })

  it('remembers what was looked for and found, and forgets it at a word', async () => {
    const opened = await openRoom(rooms, '/guides?q=фото детей')
    await soon(() => expect(opened.room.find('.result a').exists()).toBe(true))
    await opened.room.find('form').trigger('submit')
    await type(opened, '')
    await says(opened, 'Вы искали')
    expect(opened.words()).toContain('фото детей')
    await opened.room
      .findAll('button')
      .find((one) => one.text() === 'Забыть запросы')!
      .trigger('click')
    await flushPromises()
    await says(opened, 'Например')
  })

  it('never says that nothing is found before it has looked', async () => {
    const opened = await openRoom(rooms, '/guides?q=пароль')
    await soon(() => expect(opened.room.find('.result').exists()).toBe(true))
    const said: string[] = []
    const watcher = new MutationObserver(() => said.push(opened.words()))
    watcher.observe(opened.room.element.parentElement!, { childList: true, subtree: true, characterData: true })
    await type(opened, '')
    await new Promise((done) => setTimeout(done, 200))
    for (const words of ['ф', 'фо', 'фот', 'фото']) await type(opened, words)
    await soon(() => expect(opened.room.find('.result').text()).toMatch(/фото/i))
    watcher.disconnect()
    expect(said.filter((words) => words.includes('Ничего не нашлось'))).toEqual([])
  })

  it('tells a screen reader how much is found, in a place that was there before', async () => {
    const opened = await openRoom(rooms, '/guides')
    const told = opened.room.find('p[role="status"]')
    expect(told.text()).toBe('')
    await type(opened, '2.1-8')
    await soon(() => expect(told.text()).toBe('Нашлось: 1'))
    await type(opened, '')
    expect(told.text()).toBe('')
  })

  const press = async (opened: OpenedRoom, name: RegExp) => {
    const button = opened.room.findAll('button').find((one) => name.test(one.text()))!
    ;(button.element as HTMLElement).focus()
    await button.trigger('click')
  }
  const focused = () => document.activeElement

  it('shows the rest of a kind when asked, keeps the focus there, and shows it still to whoever comes back from a result', async () => {
    const opened = await openRoom(rooms, '/guides?q=приглашение')
    await says(opened, 'Ещё 7')
    const all = () => opened.room.findAll('section').find((one) => one.find('h2').text() === 'Шаги')!.findAll('.result a') // prettier-ignore
    expect(all()).toHaveLength(3)
    await press(opened, /^Ещё 7$/)
    await soon(() => expect(all()).toHaveLength(10))
    expect(focused()).toBe(all()[3]!.element)
    await all()[8]!.trigger('click')
    await soon(() => expect(opened.router.currentRoute.value.path).toMatch(/^\/guides\/step\//))
    opened.router.back()
    await soon(() => expect(opened.room.find('.result').exists()).toBe(true))
    await soon(() => expect(all()).toHaveLength(10))
    await type(opened, 'приглашения')
    await soon(() => expect(all()).toHaveLength(3))
  })

  it('opens a result that is pressed straight after the last letter, and the way back leads to the query', async () => {
    const opened = await openRoom(rooms, '/guides')
    await type(opened, 'код не приходит')
    await soon(() => expect(titled(opened, 'Код не приходит')).toBe('/help/code'))
    await opened.room.find('.result a').trigger('click')
    await soon(() => expect(opened.router.currentRoute.value.path).toBe('/help/code'))
    opened.router.back()
    await soon(() =>
      expect(opened.router.currentRoute.value.fullPath).toBe(`/guides?q=${encodeURIComponent('код не приходит')}`.replaceAll('%20', '+')),
    )
  })

  it('never leaves the focus nowhere: its buttons go with what they do', async () => {
    const opened = await openRoom(rooms, '/guides')
    await says(opened, 'Например')
    await press(opened, /^фото детей$/)
    expect(focused()).toBe(opened.room.find('h1').element)
    await soon(() => expect(opened.room.find('.result').exists()).toBe(true))
    await opened.room.find('form').trigger('submit')
    await press(opened, /^Очистить$/)
    expect(focused()).toBe(opened.room.find('input').element)
    await says(opened, 'Забыть запросы')
    await press(opened, /^Забыть запросы$/)
    await says(opened, 'Например')
    expect(focused()?.textContent).toBe('Например')
  })
})

describe('results while others are being drawn', () => {
  const result = (kind: SearchResult['kind'], title: string): SearchResult => ({
    kind, title, to: `guide:${title}`, ranges: [], snippet: { text: '', ranges: [] }, for: {}, score: 1,
  }) // prettier-ignore
  const many = (kind: SearchResult['kind'], titles: string) => titles.split(' ').map((title) => result(kind, title))
  const seen = (room: VueWrapper) =>
    room.findAll('section').map((one) => [one.find('h2').text(), one.findAll('.result a, .result .link').map((line) => line.text()).join(' '), one.find('button').exists() ? one.find('button').text() : ''].join('/')) // prettier-ignore

  it('never offer more of another kind than the one they stand under', async () => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'] })
    const room = mount(SearchResults, {
      props: { found: { query: 'а', results: [...many('term', 'т1 т2'), ...many('guide', 'с1 с2 с3 с4')] } },
      global: { stubs: { RouterLink: true } },
    })
    onTestFinished(() => room.unmount())
    const turns = async (count: number) => {
      for (let at = 0; at < count; at += 1) await vi.advanceTimersByTimeAsync(17)
    }
    await turns(4)
    expect(seen(room)).toEqual(['Словарь/т1 т2/', 'Советы/с1 с2 с3/Ещё 1'])
    await room.setProps({ found: { query: 'аб', results: [...many('help', 'п1'), ...many('term', 'т5 т6 т7 т8 т9')] } })
    expect(seen(room)[1]).toBe('Советы/с1 с2 с3/Ещё 1')
    await turns(1)
    expect(seen(room)).toEqual(['Что делать, если не получается/п1/', 'Словарь/т5 с2 с3/'])
    await turns(2)
    expect(seen(room)).toEqual(['Что делать, если не получается/п1/', 'Словарь/т5 т6 т7/Ещё 2'])
  })
})
