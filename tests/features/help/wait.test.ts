import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rooms } from '@/app/rooms'
import { eraseAll, exportTables, settings } from '@/storage'
import { publishRealPack } from '../../support/realPack.ts'
import { openRoom, type OpenedRoom } from '../../support/room.ts'
import { soon } from '../../support/soon.ts'
import { keptValue } from '../../support/tabs.ts'

const START = Date.UTC(2026, 10, 24, 9)

beforeEach(async () => {
  publishRealPack()
  await eraseAll()
  vi.useFakeTimers({ toFake: ['Date'], now: START })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const button = ({ room }: OpenedRoom, name: string) => room.findAll('button').find((one) => one.text().replace(/\s+/g, ' ') === name)
const press = async (opened: OpenedRoom, name: string) => {
  await soon(() => expect(button(opened, name), name).toBeDefined())
  await button(opened, name)!.trigger('click')
}
/** What a screen reader is told. */
const told = ({ room }: OpenedRoom) => room.find('[role="status"]').text().replace(/\s+/g, ' ')
/** The phone was in the pocket so long. */
const later = async (minutes: number) => {
  vi.setSystemTime(Date.now() + minutes * 60_000)
  document.dispatchEvent(new Event('visibilitychange'))
  await new Promise((done) => setTimeout(done))
}
/** Waiting for something moves the clock a little. */
const about = (time: number): unknown => expect.closeTo(time, -4)
const kept = async () => (await keptValue(settings.list())).map(({ value }) => value)

async function atTheWait(): Promise<OpenedRoom> {
  const opened = await openRoom(rooms, '/help/code')
  for (const answer of ['Да, сверено по цифрам', 'Нет, не было', 'Ещё идёт']) await press(opened, answer)
  await soon(() => expect(opened.room.find('h1').text()).toContain('Подождите'))
  return opened
}

describe('somebody who waits for a code', { timeout: 30_000 }, () => {
  it('starts the count, and is told at each stage what to do, in words and without seconds', async () => {
    const opened = await atTheWait()
    expect(told(opened)).toBe('')
    await press(opened, 'Код запрошен')
    await soon(() => expect(told(opened)).toContain('На короткий звонок не отвечайте'))
    expect(opened.words()).toContain('Прошло меньше минуты. Следующая подсказка через 1 минуту')
    await later(1.5)
    expect(told(opened)).toContain('Загляните в СМС')
    expect(told(opened)).not.toMatch(/\d/)
    await later(2)
    expect(told(opened)).toContain('Запросите код ещё раз')
    expect(opened.words()).toContain('Прошло: 3 минуты')
    await later(7)
    expect(told(opened)).toContain('Ждать дальше не стоит')
    await press(opened, 'Проверить телефон')
    await soon(() => expect(opened.room.find('h1').text()).toContain('Телефон ловит'))
  })

  it('finds the count going on after a reload and after the phone was closed', async () => {
    const first = await atTheWait()
    await press(first, 'Код запрошен')
    await soon(async () => expect(await kept()).toEqual([{ node: 'wait', since: about(START) }]))
    first.room.unmount()
    await later(4)
    const second = await openRoom(rooms, '/help/code')
    await soon(() => expect(second.room.find('h1').text()).toContain('Подождите'))
    expect(told(second)).toContain('Запросите код ещё раз')
    await press(second, 'Назад')
    await soon(() => expect(second.room.find('h1').text()).toContain('экране ваш'))
  })

  it('ends it when the code has come, and it does not come back', async () => {
    const opened = await atTheWait()
    await press(opened, 'Код запрошен')
    await press(opened, 'Код пришёл')
    await soon(async () => expect(await kept()).toEqual([]))
    expect(told(opened)).toBe('')
    expect(button(opened, 'Код запрошен')).toBeDefined()
  })

  it('can start it again, from the beginning', async () => {
    const opened = await atTheWait()
    await press(opened, 'Код запрошен')
    await later(4)
    await press(opened, 'Начать отсчёт заново')
    await soon(() => expect(opened.words()).toContain('Прошло меньше минуты'))
    await soon(async () => expect(await kept()).toEqual([{ node: 'wait', since: about(START + 240_000) }]))
  })

  it('takes it into no copy: a wait is this phone’s own', async () => {
    const opened = await atTheWait()
    await press(opened, 'Код запрошен')
    await soon(async () => expect(await kept()).toHaveLength(1))
    expect((await keptValue(exportTables())).settings).toEqual([])
  })
})
