import { beforeEach, describe, expect, it, vi } from 'vitest'
import { undoable } from '@/composables/useUndo'
import { stepsFor, type Journey } from '@/domain/journey/journey'
import { readerOf } from '@/composables/useJourneyView'
import { loadPiece } from '@/composables/loadPiece'
import { rooms } from '@/app/rooms'
import { useOpenedInvite } from '@/features/join/openedInvite'
import { journeyRoutes } from '@/features/journeys/routes'
import { eraseAll, journey, markStep, marksOf, startJourney, type JourneyRow } from '@/storage'
import { aBody, anInvite, MAX_LINK } from '../../support/invites.ts'
import { publishRealPack } from '../../support/realPack.ts'
import { openRoom, type OpenedRoom } from '../../support/room.ts'
import { soon } from '../../support/soon.ts'
import { aJourney, keptValue } from '../../support/tabs.ts'

beforeEach(async () => {
  publishRealPack()
  undoable.value = null
  await eraseAll()
  return () => vi.unstubAllGlobals()
})

const words = (role: string) =>
  new Promise<Journey>((resolve) => void loadPiece(`journey/${role}/ru`, (now) => now.state === 'ready' && resolve(now.value as Journey)))

/** A path in VK that was walked to its end. */
async function walked(fields: Parameters<typeof aJourney>[0] = {}): Promise<JourneyRow> {
  const { row } = await keptValue(startJourney(aJourney({ messenger: 'vk', link: 'https://vk.me/join/MADEUP', ...fields })))
  for (const { id } of stepsFor(await words(row.role), readerOf(row))) {
    await keptValue(markStep(row.id, { stepId: id, state: 'done', at: 5 }))
  }
  return row
}
const button = ({ room }: OpenedRoom, name: string) =>
  room.findAll('button').find((one) => (one.attributes('aria-label') ?? one.text()).replace(/\s+/g, ' ') === name)
const press = async (opened: OpenedRoom, name: string) => {
  await soon(() => expect(button(opened, name)).toBeDefined())
  await button(opened, name)!.trigger('click')
}
/** The titles under one heading of the page. */
const under = ({ room }: OpenedRoom, heading: string) =>
  room
    .findAll('section')
    .find((one) => one.find('h2').text().startsWith(heading))
    ?.findAll('li')
    .map((one) => one.text().replace(/\s+/g, ' ')) ?? []
const kept = async (id: string) => (await keptValue(journey(id)))!

describe('«Наш сад перешёл»', { timeout: 30_000 }, () => {
  it('stands on the page of the journey, and shows by title what will happen before anything does', async () => {
    const row = await walked()
    const opened = await openRoom(journeyRoutes, `/journeys/${row.id}`)
    await soon(() => expect(opened.words()).toContain('Наш сад перешёл в MAX'))
    await opened.router.push(
      opened.room
        .findAll('a')
        .find((one) => one.text().includes('Наш сад перешёл'))!
        .attributes('href')!,
    )
    await soon(() => expect(opened.room.find('h1').text()).toBe('Наш сад перешёл в MAX'))
    await soon(() => expect(under(opened, 'Сделать заново')).toHaveLength(5))
    expect(under(opened, 'Сделать заново')).toContain('Поставьте MAX')
    expect(under(opened, 'Отметка останется')).toContain('Ваш телефон и ваш номер')
    expect(opened.words()).toContain('рассылают и мошенники')
    expect(opened.words()).toContain('Прежняя ссылка-приглашение туда не ведёт')
    expect(await kept(row.id)).toEqual(row)
  })

  it('moves on confirmation, and the journey lists what to do again until it is done or not needed', async () => {
    const row = await walked()
    const opened = await openRoom(journeyRoutes, `/journeys/${row.id}/move`)
    await press(opened, 'Перенести путь')
    await soon(() => expect(opened.router.currentRoute.value.path).toBe(`/journeys/${row.id}`))
    await soon(() => expect(opened.words()).toContain('Сделать заново после перехода'))
    expect(opened.words()).toContain('Осталось: 5 шагов')
    expect(opened.words()).toContain('«Сферум» в MAX')
    const moved = await kept(row.id)
    expect(moved.messenger).toBe('max')
    expect(moved.link).toBeUndefined()
    await keptValue(markStep(row.id, { stepId: 'get-max', state: 'done', at: 9 }))
    await soon(() => expect(opened.words()).toContain('Осталось: 4 шага'))
    await press(opened, 'Не нужно — Проверьте чат и поздоровайтесь')
    await soon(() => expect(opened.words()).toContain('Осталось: 3 шага'))
  })

  it('is taken back by «Отменить», and by «Вернуть как было» on the journey, with every tick and the link', async () => {
    const row = await walked({ role: 'teacher' })
    const before = await keptValue(marksOf(row.id))
    const opened = await openRoom(journeyRoutes, `/journeys/${row.id}/move`)
    const asBefore = async () => {
      await soon(async () => expect((await kept(row.id)).messenger).toBe('vk'))
      const { link, moved } = await kept(row.id)
      expect({ link, moved }).toEqual({ link: row.link, moved: undefined })
      const states = [...(await keptValue(marksOf(row.id)))].map(([id, { state }]) => [id, state])
      expect(states.sort()).toEqual([...before].map(([id, { state }]) => [id, state]).sort())
    }
    await press(opened, 'Перенести путь')
    await soon(() => expect(undoable.value?.text).toBe('Путь перенесён в MAX'))
    expect((await keptValue(marksOf(row.id))).get('status-confirmed')?.state).toBe('todo')
    undoable.value!.undo()
    await asBefore()
    await opened.router.push(`/journeys/${row.id}/move`)
    await press(opened, 'Перенести путь')
    await press(opened, 'Вернуть как было')
    await asBefore()
    expect(undoable.value).toBeNull()
  })

  it('hides its list at a word, and brings it back', async () => {
    const row = await walked()
    const opened = await openRoom(journeyRoutes, `/journeys/${row.id}/move`)
    await press(opened, 'Перенести путь')
    await press(opened, 'Скрыть список')
    await soon(() => expect(opened.words()).not.toContain('Сделать заново после перехода'))
    expect(undoable.value?.text).toBe('Список скрыт, шаги остались')
    undoable.value!.undo()
    await soon(() => expect(opened.words()).toContain('Сделать заново после перехода'))
  })

  it('is spoken of a school as a school, and of a move back as one to VK', async () => {
    const { row } = await keptValue(startJourney(aJourney({ kind: 'school', messenger: 'max' })))
    const opened = await openRoom(journeyRoutes, `/journeys/${row.id}/move`)
    await soon(() => expect(opened.words()).toContain('Наша школа перешла в VK-мессенджер'))
  })
})

describe('the way here from an article', () => {
  it('leads to the only journey at once, to a choice of several, and says so where there is none', async () => {
    const none = await openRoom(journeyRoutes, '/journeys/move')
    await soon(() => expect(none.words()).toContain('Пути на этом телефоне пока нет'))
    none.room.unmount()
    const { row } = await keptValue(startJourney(aJourney()))
    const one = await openRoom(journeyRoutes, '/journeys/move')
    await soon(() => expect(one.router.currentRoute.value.path).toBe(`/journeys/${row.id}/move`))
    one.room.unmount()
    await keptValue(startJourney(aJourney({ inviteId: 'madeUpId0002', org: 'Школа № 5' })))
    const several = await openRoom(journeyRoutes, '/journeys/move')
    await soon(() => expect(several.words()).toContain('Школа № 5'))
    expect(several.room.findAll('main a, li a')).toHaveLength(2)
  })
})

describe('an invite to the other messenger, on a phone that has the journey', { timeout: 30_000 }, () => {
  it('offers to carry the journey over, and brings its link and its name there; the journey stays one', async () => {
    const row = await walked({ org: 'МБДОУ «Детский сад № 7 «Ромашка»', group: 'Группа «Солнышко»' })
    const opened = await openRoom(rooms, '/i')
    await useOpenedInvite().openText(`https://porch.example/i#${aBody()}`)
    await press(opened, 'Перенести мой путь')
    await soon(() => expect(opened.router.currentRoute.value.path).toBe(`/journeys/${row.id}/move`))
    await soon(() => expect(opened.words()).toContain('Ссылку возьмём из нового приглашения'))
    await press(opened, 'Перенести путь')
    await soon(async () => expect(await kept(row.id)).toMatchObject({ messenger: 'max', link: MAX_LINK, inviteId: anInvite().i }))
    undoable.value!.undo()
    await soon(async () => expect(await kept(row.id)).toMatchObject({ messenger: 'vk', link: row.link, inviteId: row.inviteId }))
  })

  it('offers nothing where the journey is another group’s', async () => {
    await walked({ org: 'МБДОУ «Детский сад № 7 «Ромашка»', group: 'Группа «Звёздочка»' })
    const opened = await openRoom(rooms, '/i')
    await useOpenedInvite().openText(`https://porch.example/i#${aBody()}`)
    await soon(() => expect(opened.words()).toContain('Начать'))
    await new Promise((done) => setTimeout(done, 300))
    expect(opened.words()).not.toContain('Перенести мой путь')
  })
})
