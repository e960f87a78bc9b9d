import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rooms } from '@/app/rooms'
import { eraseAll, markStep, marksOf, startJourney } from '@/storage'
import { publishRealPack } from '../../support/realPack.ts'
import { openRoom, type OpenedRoom } from '../../support/room.ts'
import { aJourney, keptValue } from '../../support/tabs.ts'

beforeEach(async () => {
  publishRealPack()
  await eraseAll()
  return () => vi.unstubAllGlobals()
})

const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 })
const says = (opened: OpenedRoom, words: string) => soon(() => expect(opened.words()).toContain(words))

/** One step was finished with words that have changed since; another with the words of today; a third was never finished. */
async function aPath() {
  const { row } = await keptValue(startJourney(aJourney()))
  const opened = await openRoom(rooms, `/journeys/${row.id}`)
  await says(opened, 'Поставьте MAX')
  await opened.room.findAll('button').find((one) => one.attributes('aria-label')?.includes('готово — Поставьте MAX'))!.trigger('click') // prettier-ignore
  await soon(async () => expect((await keptValue(marksOf(row.id))).get('get-max')?.words).toMatch(/^ru\.android\.max:/))
  opened.room.unmount()
  await keptValue(markStep(row.id, { stepId: 'sign-in-max', state: 'done', at: 5, words: 'ru.android.max:00000000' }))
  return row.id
}

describe('a newer edition of the steps', { timeout: 60_000 }, () => {
  it('says which finished steps are worded otherwise now, on the home page and on the path, and no others', async () => {
    const id = await aPath()
    const home = await openRoom(rooms, '/')
    await says(home, 'Слова изменились в 1 пройденном шаге')
    home.room.unmount()
    const path = await openRoom(rooms, `/journeys/${id}`)
    await says(path, 'Что изменилось')
    const told = path.room.findAll('a').filter((one) => one.element.closest('ul')).map((one) => one.text().replace(/\s+/g, ' ')) // prettier-ignore
    expect(told).toEqual(['Войдите по своему номеру'])
  })

  it('keeps the tick, and is silent once the person has looked', async () => {
    const id = await aPath()
    const path = await openRoom(rooms, `/journeys/${id}`)
    await says(path, 'Что изменилось')
    await path.room.findAll('button').find((one) => one.text() === 'Понятно')!.trigger('click') // prettier-ignore
    await soon(() => expect(path.words()).not.toContain('Что изменилось'))
    expect((await keptValue(marksOf(id))).get('sign-in-max')).toMatchObject({ state: 'done', at: 5 })
  })
})
