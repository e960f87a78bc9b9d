import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rooms } from '@/app/rooms'
import { undoable } from '@/composables/useUndo'
import { eraseAll, outbox, startJourney } from '@/storage'
import { publishRealPack } from '../../support/realPack.ts'
import { openRoom, type OpenedRoom } from '../../support/room.ts'
import { aJourney, keptValue } from '../../support/tabs.ts'

beforeEach(async () => {
  publishRealPack()
  undoable.value = null
  await eraseAll()
  return () => vi.unstubAllGlobals()
})

const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 })
const says = (opened: OpenedRoom, words: string) => soon(() => expect(opened.words()).toContain(words))
const named = ({ room }: OpenedRoom, name: string) =>
  room.findAll('button').find((one) => (one.attributes('aria-label') ?? one.text()).replace(/\s+/g, ' ') === name)
const press = async (opened: OpenedRoom, name: string) => {
  await soon(() => expect(named(opened, name), name).toBeDefined())
  await named(opened, name)!.trigger('click')
}
/** The last field of the page holds the whole message. */
const message = ({ room }: OpenedRoom) => room.findAll('textarea').at(-1)!.element.value.replaceAll('\u00A0', ' ')
const waiting = async () => (await keptValue(outbox.list())).filter(({ sentAt }) => sentAt === undefined).map(({ text }) => text)

async function differs(id: string, step: string, words: string): Promise<OpenedRoom> {
  const opened = await openRoom(rooms, `/journeys/${id}/${step}`)
  await press(opened, 'У меня экран другой')
  const field = opened.room.find('dialog textarea')
  const begun = (field.element as HTMLTextAreaElement).value
  expect(begun).toContain('Описание проверено')
  await field.setValue(begun.replace('…', words))
  await press(opened, 'Сохранить замечание')
  await says(opened, 'Замечание сохранено')
  return opened
}

describe('«У меня экран другой»', { timeout: 60_000 }, () => {
  it('keeps one remark of each step, and a second word about the same step changes it', async () => {
    const { row } = await keptValue(startJourney(aJourney()))
    const first = await differs(row.id, 'get-max', 'кнопка зелёная')
    await says(first, 'Вы отметили: экран другой')
    const field = first.room.find('dialog textarea')
    await field.setValue('Кнопка всё-таки синяя')
    await press(first, 'Сохранить замечание')
    await soon(async () => expect(await waiting()).toEqual(['Кнопка всё-таки синяя']))
  })

  it('gathers the remarks of several steps in one message, where each can be changed and deleted', async () => {
    const { row } = await keptValue(startJourney(aJourney()))
    ;(await differs(row.id, 'get-max', 'кнопка зелёная')).room.unmount()
    ;(await differs(row.id, 'sign-in-max', 'просит почту')).room.unmount()
    const page = await openRoom(rooms, '/journeys/remarks')
    await says(page, 'Ждут отправки')
    expect(message(page)).toMatch(/2 замечания\)[\s\S]*1\. Шаг «Поставьте MAX»[\s\S]*зелёная[\s\S]*2\. [\s\S]*просит почту/)

    await press(page, 'Изменить замечание 1')
    await soon(() => expect(document.activeElement).toBe(page.room.findAll('textarea')[0]!.element))
    await page.room.findAll('textarea')[0]!.setValue('Кнопка жёлтая')
    await soon(() => expect(message(page)).toContain('1. Кнопка жёлтая'))
    await press(page, 'Сохранить')
    await soon(() => expect(document.activeElement).toBe(named(page, 'Изменить замечание 1')!.element))

    await press(page, 'Удалить замечание 2')
    expect(document.activeElement).toBe(page.room.find('h1').element)
    await soon(() => expect(message(page)).not.toContain('просит почту'))
    expect(undoable.value?.text).toBe('Замечание удалено')
    undoable.value!.undo()
    await soon(() => expect(message(page)).toContain('просит почту'))
  })

  it('are marked as sent by the person, stand among the sent ones, and wait no more', async () => {
    const { row } = await keptValue(startJourney(aJourney()))
    ;(await differs(row.id, 'get-max', 'кнопка зелёная')).room.unmount()
    const home = await openRoom(rooms, '/')
    await says(home, 'Замечания к шагам: 1')
    home.room.unmount()
    const page = await openRoom(rooms, '/journeys/remarks')
    await press(page, 'Отметить: отправлено')
    await says(page, 'Отправлено сегодня')
    expect(await waiting()).toEqual([])
    expect(page.room.findAll('textarea')).toHaveLength(0)
    undoable.value!.undo()
    await says(page, 'Ждут отправки')
  })

  it('says where remarks come from while there is none', async () => {
    await says(await openRoom(rooms, '/journeys/remarks'), 'Замечаний нет')
  })
})
