import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rooms } from '@/app/rooms'
import { setLanguage } from '@/i18n'
import { publishRealPack } from '../../support/realPack.ts'
import { openRoom, type OpenedRoom } from '../../support/room.ts'

beforeEach(publishRealPack)
afterEach(() => {
  vi.unstubAllGlobals()
  setLanguage('ru')
})

const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 })
const says = (opened: OpenedRoom, words: string) => soon(() => expect(opened.words()).toContain(words))
const terms = ({ room }: OpenedRoom) => room.findAll('article').map((one) => one.find('.word').text())
const type = async (opened: OpenedRoom, words: string) => opened.room.find('input[type="search"]').setValue(words)

async function opened(address = '/glossary'): Promise<OpenedRoom> {
  const room = await openRoom(rooms, address)
  await says(room, 'Найти слово')
  return room
}

describe('the glossary', { timeout: 60_000 }, () => {
  it('stands by letter, each term with its meaning and with links to other places', async () => {
    const room = await opened()
    expect(terms(room).length).toBeGreaterThanOrEqual(60)
    expect(room.room.findAll('h2').map((one) => one.text())).toContain('С')
    expect(room.words()).toContain('Российский сервис для учёбы и общения')
  })

  it('finds a term by another form of its name, the best one first', async () => {
    const room = await opened()
    await type(room, 'Сферуме')
    await soon(() => expect(terms(room)[0]).toBe('Сферум'))
    expect(terms(room).length).toBeLessThan(60)
  })

  it('tells a screen reader how much is found, and keeps the focus when the field is cleared', async () => {
    const room = await opened()
    await type(room, 'Сферуме')
    await soon(() => expect(room.room.find('p[role="status"]').text()).toMatch(/^Нашлось: \d+$/))
    const clear = room.room.findAll('button').find((one) => one.text() === 'Очистить')!
    await clear.trigger('click')
    expect(document.activeElement).toBe(room.room.find('input').element)
    expect(room.room.find('p[role="status"]').text()).toBe('')
  })

  it('says that there is no such word, and offers to look everywhere', async () => {
    const room = await opened()
    await type(room, 'щщщъщъ')
    await says(room, 'Такого слова нет')
    expect(room.room.findAll('a').map((one) => one.attributes('href'))).toContain(`/guides?q=${encodeURIComponent('щщщъщъ')}`)
  })

  it('is where a term in a text leads: to that very term', async () => {
    const guide = await openRoom(rooms, '/guides/move-to-max')
    await says(guide, 'Что переносилось')
    const way = guide.room.findAll('a').find((one) => one.text() === 'переносится')!
    expect(way.attributes('href')).toBe('/glossary#migration')
    const room = await opened('/glossary#migration')
    expect(room.room.findAll('.here').map((one) => one.attributes('id'))).toEqual(['migration'])
  })

  it('speaks English', async () => {
    setLanguage('en')
    await says(await openRoom(rooms, '/glossary'), 'Find a word')
  })
})
