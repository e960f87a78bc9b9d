import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rooms } from '@/app/rooms'
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
})
