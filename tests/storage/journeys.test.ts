import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { JourneyRow, MarkRow } from '@/storage'
import { aJourney, emptyPhone, keptValue, openTab, rawRows, type Tab } from '../support/tabs'
import { soon } from '../support/soon'

let tab: Tab

beforeEach(async () => {
  await emptyPhone()
  tab = await openTab()
})

describe('a journey', () => {
  it('is on the phone once it has been started, with nothing lost', async () => {
    const { row, resumed } = await keptValue(tab.startJourney(aJourney()))
    expect(resumed).toBe(false)
    expect(row).toMatchObject(aJourney())
    expect(await keptValue((await openTab()).journeys())).toEqual([row])
    expect(tab.quick.hasJourney).toBe(true)
    expect(tab.quick.lastJourney).toBe(row.id)
    expect(tab.keptOnPhone()).toBe(true)
  })

  it('goes on when the same invite is opened again', async () => {
    const first = await keptValue(tab.startJourney(aJourney()))
    const again = await keptValue(tab.startJourney(aJourney({ org: 'Другое имя' })))
    expect(again).toEqual({ row: first.row, resumed: true })
    expect(await keptValue(tab.journeys())).toHaveLength(1)
  })

  it('is one, however often and fast the button is tapped', async () => {
    const taps = await Promise.all(Array.from({ length: 10 }, () => keptValue(tab.startJourney(aJourney()))))
    expect(new Set(taps.map(({ row }) => row.id)).size).toBe(1)
    expect(taps.filter(({ resumed }) => !resumed)).toHaveLength(1)
  })

  it('comes out of the archive when its invite is opened again', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    await keptValue(tab.changeJourney(row.id, { archivedAt: 5 }))
    const again = await keptValue(tab.startJourney(aJourney()))
    expect(again.resumed).toBe(true)
    expect(again.row.archivedAt).toBeUndefined()
    expect((await keptValue(tab.journey(row.id)))?.archivedAt).toBeUndefined()
  })

  it('from a plain link goes on with the same link in the same role, and begins anew in another role', async () => {
    const plain = aJourney({ inviteId: undefined })
    await keptValue(tab.startJourney(plain))
    expect((await keptValue(tab.startJourney(plain))).resumed).toBe(true)
    expect((await keptValue(tab.startJourney({ ...plain, role: 'teacher' }))).resumed).toBe(false)
  })

  it('of a second child is a second journey', async () => {
    await keptValue(tab.startJourney(aJourney()))
    await keptValue(tab.startJourney(aJourney({ inviteId: 'madeUpId0002' })))
    expect((await keptValue(tab.journeys())).map((row) => row.inviteId)).toEqual(['madeUpId0001', 'madeUpId0002'])
  })

  it('changes only in the fields named, and loses a field that is taken away', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    const changed = await keptValue(tab.changeJourney(row.id, { device: 'iphone', contact: undefined }))
    expect(changed).toMatchObject({ device: 'iphone', org: row.org })
    expect(changed).not.toHaveProperty('contact')
    expect(changed!.updatedAt).toBeGreaterThan(row.updatedAt)
  })

  it('that is not there changes nothing', async () => {
    expect(await keptValue(tab.changeJourney('nobody', { device: 'iphone' }))).toBeNull()
    expect(await keptValue(tab.removeJourney('nobody'))).toBeNull()
    expect(await keptValue(tab.journeys())).toEqual([])
  })

  it('keeps both changes when two tabs change two fields', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    const other = await openTab()
    await keptValue(other.journeys())
    await Promise.all([tab.changeJourney(row.id, { device: 'computer' }), other.changeJourney(row.id, { contact: 'Ольга Ивановна' })])
    expect(await keptValue(tab.journey(row.id))).toMatchObject({ device: 'computer', contact: 'Ольга Ивановна' })
  })

  it('is taken off the phone with its marks, and «Отменить» brings all of it back', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    const other = await keptValue(tab.startJourney(aJourney({ inviteId: 'madeUpId0002' })))
    await keptValue(tab.markStep(row.id, { stepId: 'install', state: 'done', at: 10 }))
    await keptValue(tab.markStep(other.row.id, { stepId: 'install', state: 'done', at: 11 }))
    const removed = await keptValue(tab.removeJourney(row.id))
    expect(await keptValue(tab.journeys())).toEqual([other.row])
    expect(await rawRows('marks')).toHaveLength(1)
    expect(tab.quick.hasJourney).toBe(true)

    await keptValue(tab.bringBackJourney(removed!))
    expect(await keptValue(tab.journey(row.id))).toEqual(row)
    expect((await keptValue(tab.marksOf(row.id))).get('install')?.state).toBe('done')
  })

  it('being the last one taken away, leaves the first screen knowing that there is none', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    await keptValue(tab.removeJourney(row.id))
    expect(tab.quick.hasJourney).toBe(false)
    expect(tab.quick.lastJourney).toBeNull()
  })

  it('may be handed over as something reactive', async () => {
    const { reactive } = await import('vue')
    const { row } = await keptValue(tab.startJourney(reactive(aJourney())))
    expect(await keptValue(tab.journey(row.id))).toEqual(row)
  })
})

describe('a journey that goes on otherwise', () => {
  it('changes in its fields and its marks together, and is the same for another tab', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney({ messenger: 'vk' })))
    await keptValue(tab.markStep(row.id, { stepId: 'a', state: 'done', at: 10, words: 'x' }))
    const moved = {
      from: 'vk',
      at: 20,
      again: ['a'],
      link: row.link!,
      before: [{ stepId: 'a', state: 'done', at: 10, words: 'x' }],
    } as const
    await keptValue(tab.moveJourney(row.id, { messenger: 'max', link: undefined, moved }, [{ stepId: 'a', state: 'todo', at: 20 }]))
    const other = await openTab()
    const now = await keptValue(other.journey(row.id))
    expect(now).toMatchObject({ messenger: 'max', moved })
    expect(now).not.toHaveProperty('link')
    expect((await keptValue(other.marksOf(row.id))).get('a')).toMatchObject({ state: 'todo', at: 20 })
  })

  it('and is not there leaves no marks behind', async () => {
    expect(await keptValue(tab.moveJourney('none', { messenger: 'vk' }, [{ stepId: 'a', state: 'todo', at: 1 }]))).toBeNull()
    expect((await keptValue(tab.marksOf('none'))).size).toBe(0)
  })
})

describe('a mark', () => {
  it('stands by its step, the latest one whole', async () => {
    await keptValue(tab.markStep('j', { stepId: 'a', state: 'waiting', at: 10, waitsFor: 'teacher', note: 'обещала вечером' }))
    await keptValue(tab.markStep('j', { stepId: 'a', state: 'done', at: 20 }))
    const marks = await keptValue(tab.marksOf('j'))
    expect([...marks.keys()]).toEqual(['a'])
    expect(marks.get('a')).toEqual({ journeyId: 'j', stepId: 'a', state: 'done', at: 20, updatedAt: expect.any(Number) })
  })

  it('keeps what the step said when it was done, until the step stands otherwise', async () => {
    await keptValue(tab.markStep('j', { stepId: 'a', state: 'done', at: 20, words: 'ru.android.vk:9f3c01aa' }))
    expect((await keptValue(tab.marksOf('j'))).get('a')).toMatchObject({ words: 'ru.android.vk:9f3c01aa' })
    await keptValue(tab.clearMark('j', 'a'))
    expect((await keptValue(tab.marksOf('j'))).get('a')).not.toHaveProperty('words')
  })

  it('that is cleared stands as «to do», so that an older copy cannot tick it again', async () => {
    await keptValue(tab.markStep('j', { stepId: 'a', state: 'done', at: 20 }))
    await keptValue(tab.clearMark('j', 'a'))
    expect((await keptValue(tab.marksOf('j'))).get('a')).toMatchObject({ state: 'todo' })
  })

  it('is always later than the one before, even if the clock was put back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2099-01-01') })
    const late = await keptValue(tab.markStep('j', { stepId: 'a', state: 'done', at: Date.now() }))
    vi.setSystemTime(new Date('2026-11-01'))
    const now = await keptValue(tab.markStep('j', { stepId: 'a', state: 'skipped', at: Date.now() }))
    vi.useRealTimers()
    expect(now.updatedAt).toBeGreaterThan(late.updatedAt)
  })
})

describe('somebody who watches', () => {
  it('sees at once what another tab has started, changed and ticked', async () => {
    const seen: (readonly JourneyRow[])[] = []
    const marks: ReadonlyMap<string, MarkRow>[] = []
    const one: (JourneyRow | null)[] = []
    const stopAll = tab.watchJourneys((rows) => seen.push(rows))
    await soon(() => expect(seen.at(-1)).toEqual([]))

    const other = await openTab()
    const { row } = await keptValue(other.startJourney(aJourney()))
    await soon(() => expect(seen.at(-1)).toEqual([row]))
    const stopOne = tab.watchJourney(row.id, (now) => one.push(now))
    const stopMarks = tab.watchMarks(row.id, (now) => marks.push(now))
    await soon(() => expect(marks.at(-1)?.size).toBe(0))

    await keptValue(other.changeJourney(row.id, { device: 'iphone' }))
    await keptValue(other.markStep(row.id, { stepId: 'a', state: 'done', at: 1 }))
    await soon(() => {
      expect(one.at(-1)?.device).toBe('iphone')
      expect(marks.at(-1)?.get('a')?.state).toBe('done')
    })

    stopAll()
    stopOne()
    stopMarks()
    const before = [seen.length, one.length, marks.length]
    await keptValue(other.markStep(row.id, { stepId: 'b', state: 'done', at: 1 }))
    await keptValue(other.removeJourney(row.id))
    await new Promise((wait) => setTimeout(wait, 50))
    expect([seen.length, one.length, marks.length]).toEqual(before)
  })
})
