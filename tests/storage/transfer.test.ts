import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeTransfer, readTransfer, type TransferJourney } from '@/domain/transfer'
import { aJourney, emptyPhone, keptValue, openTab, type Tab } from '../support/tabs'

let safari: Tab

beforeEach(async () => {
  await emptyPhone()
  safari = await openTab()
})

const LINK = 'https://max.ru/join/made-up-made-up-made-up-made-up-made-up-yes'

async function codeOf(phone: Tab): Promise<string> {
  const made = makeTransfer(await keptValue(phone.transferJourneys()), Date.now())
  if (!made.ok) throw new Error(made.problem)
  return made.text
}

function journeysIn(code: string): readonly TransferJourney[] {
  const read = readTransfer(code)
  if (!read.ok) throw new Error(read.problem)
  return read.journeys
}

describe('from Safari to the icon on the Home Screen', () => {
  it('journeys, ticks and the join link arrive, and may be taken twice', async () => {
    const { row } = await keptValue(safari.startJourney(aJourney({ link: LINK, signature: 'valid', signer: 'made-up-key' })))
    await keptValue(safari.markStep(row.id, { stepId: 'get-max', state: 'done', at: 1 }))
    await keptValue(safari.markStep(row.id, { stepId: 'open-invite-max', state: 'waiting', at: 1, waitsFor: 'teacher', note: 'обещала' }))
    const code = await codeOf(safari)

    await emptyPhone()
    const home = await openTab()
    expect(await keptValue(home.takeTransfer(journeysIn(code)))).toEqual({ added: 1, joined: 0, marks: 2 })
    const [arrived] = await keptValue(home.journeys())
    expect(arrived).toMatchObject({ ...aJourney({ link: LINK }), signature: 'none' })
    expect(arrived).not.toHaveProperty('signer')
    expect(arrived).not.toHaveProperty('marks')
    const marks = await keptValue(home.marksOf(arrived!.id))
    expect(marks.get('get-max')).toMatchObject({ state: 'done' })
    expect(marks.get('open-invite-max')).toMatchObject({ state: 'waiting', waitsFor: 'teacher' })
    expect(home.quick.hasJourney).toBe(true)

    expect(await keptValue(home.takeTransfer(journeysIn(code)))).toEqual({ added: 0, joined: 1, marks: 0 })
    expect(await keptValue(home.journeys())).toEqual([arrived])
  })

  it('an invite opened on both sides is one journey: its signature stays, it gains what it lacks, and newer ticks stay', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
    const { row } = await keptValue(safari.startJourney(aJourney({ link: LINK, device: 'computer' })))
    await keptValue(safari.markStep(row.id, { stepId: 'a', state: 'done', at: 1 }))
    await keptValue(safari.markStep(row.id, { stepId: 'b', state: 'stuck', at: 1 }))
    const code = await codeOf(safari)

    await emptyPhone()
    const home = await openTab()
    vi.setSystemTime(new Date('2026-11-20T09:00:00Z'))
    const here = (await keptValue(home.startJourney(aJourney({ link: LINK, contact: undefined, signature: 'valid', signer: 'key' })))).row
    await keptValue(home.markStep(here.id, { stepId: 'a', state: 'stuck', at: 1, note: 'старое' }))
    vi.setSystemTime(new Date('2026-11-20T11:00:00Z'))
    await keptValue(home.markStep(here.id, { stepId: 'b', state: 'done', at: 1 }))
    vi.useRealTimers()

    expect(await keptValue(home.takeTransfer(journeysIn(code)))).toEqual({ added: 0, joined: 1, marks: 1 })
    expect(await keptValue(home.journeys())).toMatchObject([
      { id: here.id, device: 'android', signature: 'valid', signer: 'key', contact: 'Анна Петровна' },
    ])
    const marks = await keptValue(home.marksOf(here.id))
    expect(marks.get('a')).toMatchObject({ state: 'done' })
    expect(marks.get('a')).not.toHaveProperty('note')
    expect(marks.get('b')).toMatchObject({ state: 'done' })
  })

  it('a phone that fills up half way has taken nothing', async () => {
    await keptValue(safari.startJourney(aJourney({ link: LINK })))
    await keptValue(safari.startJourney(aJourney({ link: LINK, inviteId: 'madeUpId0002' })))
    const code = await codeOf(safari)
    await emptyPhone()
    const home = await openTab()
    const real = IDBObjectStore.prototype.add
    let left = 2
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'journeys' && --left === 0) throw new DOMException('full', 'QuotaExceededError')
      return real.apply(this, given)
    })
    expect(await home.takeTransfer(journeysIn(code))).toEqual({ ok: false, problem: 'full' })
    full.mockRestore()
    expect(await keptValue(home.journeys())).toEqual([])
  })
})
