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
  vi.unstubAllGlobals()
  setLanguage('ru')
})

const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 })
const says = (opened: OpenedRoom, words: string) => soon(() => expect(opened.words()).toContain(words))
const hrefs = ({ room }: OpenedRoom) => room.findAll('a').map((one) => one.attributes('href')!)

describe('«Положение простыми словами»', { timeout: 60_000 }, () => {
  it('lists every clause by section, the acts with how sure we are, and the rights', async () => {
    const opened = await openRoom(rooms, '/regulation')
    await says(opened, 'Присоединяется к')
    expect(hrefs(opened).filter((href) => href.startsWith('/regulation/')).length).toBeGreaterThanOrEqual(50)
    for (const word of ['проверено', 'со слов Положения', 'не подтверждено', 'info@sferum.ru', 'prof.sferum.ru']) {
      expect(opened.words()).toContain(word)
    }
  })

  it('explains the trap in the address of clause 3.3, and offers nothing to tap there', async () => {
    const opened = await openRoom(rooms, '/regulation/3.3')
    await says(opened, 'Адрес с подвохом')
    expect(hrefs(opened).filter((href) => href.includes('prof-sferum'))).toEqual([])
  })

  it('goes from a clause to its neighbours, and says so where there is none of that number', async () => {
    const opened = await openRoom(rooms, '/regulation/2.5-1')
    await says(opened, 'Предыдущий пункт')
    expect(hrefs(opened)).toContain('/regulation/2.5-2')
    await says(await openRoom(rooms, '/regulation/9.9'), 'Такого пункта нет')
  })

  it('speaks English', async () => {
    setLanguage('en')
    await says(await openRoom(rooms, '/regulation/2.5-1'), 'What carries it out')
  })
})

describe('a clause and what carries it out', { timeout: 60_000 }, () => {
  it('leads to steps, guides, help and answers, and each of them leads back', async () => {
    const clause = await openRoom(rooms, '/regulation/2.5-1')
    await says(clause, 'Что его выполняет')
    for (const kind of ['Шаги', 'Советы', 'Помощь', 'Частые вопросы']) expect(clause.words()).toContain(kind)
    expect(hrefs(clause)).toContain('/guides/two-children')
    expect(hrefs(clause)).toContain('/help/code')
    const guide = await openRoom(rooms, '/guides/two-children')
    await says(guide, 'Пункты Положения')
    expect(hrefs(guide)).toContain('/regulation/2.5-1')
  })

  it('leads from a step of one’s own path by «Зачем это?», and back to that very step', async () => {
    const { row } = await keptValue(startJourney(aJourney({ role: 'parent', messenger: 'max' })))
    const step = await openRoom(rooms, `/journeys/${row.id}/open-invite-max`)
    await says(step, 'Пункт Положения: 2.5-1')
    expect(hrefs(step)).toContain('/regulation/2.5-1')
    const clause = await openRoom(rooms, '/regulation/2.5-1')
    await says(clause, 'Откройте приглашение — родитель')
    const way = clause.room.findAll('a').find((one) => one.text().includes('Откройте приглашение — родитель'))!
    await clause.router.push(way.attributes('href')!)
    await soon(() => expect(clause.router.currentRoute.value.path).toBe(`/journeys/${row.id}/open-invite-max`))
  })

  it('leads whoever has no path to the words of the step', async () => {
    const opened = await openRoom(rooms, '/guides/step/parent/open-invite-max')
    await says(opened, 'Это шаг из чужого пути')
    expect(hrefs(opened)).toContain('/regulation/2.5-1')
  })
})
