import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Tables } from '@/storage'
import { aJourney, emptyPhone, keptValue, openTab, putRaw, rawRows, type Tab } from '../support/tabs'

let tab: Tab

beforeEach(async () => {
  await emptyPhone()
  tab = await openTab()
})
afterEach(() => vi.restoreAllMocks())

async function livedIn(phone: Tab) {
  const { row } = await keptValue(phone.startJourney(aJourney()))
  await keptValue(phone.markStep(row.id, { stepId: 'a', state: 'done', at: 10 }))
  await keptValue(phone.markStep(row.id, { stepId: 'b', state: 'waiting', at: 20, waitsFor: 'teacher' }))
  await keptValue(phone.outbox.add({ kind: 'message', text: 'Здравствуйте', journeyId: row.id }))
  await keptValue(phone.settings.add({ id: 'reminders', value: { on: true } }))
  return row
}

/** Another phone: the same code, nothing kept. */
async function anotherPhone(): Promise<Tab> {
  await emptyPhone()
  return openTab()
}

describe('a copy', () => {
  it('taken from one phone and brought into an empty one is the same, and twice is the same as once', async () => {
    const row = await livedIn(tab)
    const copy = structuredClone(await keptValue(tab.exportTables()))
    expect(JSON.parse(JSON.stringify(copy))).toEqual(copy)
    const next = await anotherPhone()
    const counts = await keptValue(next.importTables(copy))
    expect(counts).toMatchObject({ journeys: { added: 1 }, marks: { added: 2 }, outbox: { added: 1 }, settings: { added: 1 } })
    expect(await keptValue(next.exportTables())).toEqual(copy)
    expect(await keptValue(next.journeys())).toEqual([row])
    expect(next.quick.hasJourney).toBe(true)

    const again = await keptValue(next.importTables(copy))
    expect(again).toMatchObject({ journeys: { added: 0, changed: 0, left: 1 }, marks: { added: 0, changed: 0, left: 2 } })
    expect(await keptValue(next.exportTables())).toEqual(copy)
  })

  it('never overwrites something newer with something older, and takes what is newer as a whole', async () => {
    const row = await livedIn(tab)
    const old = structuredClone(await keptValue(tab.exportTables()))
    await keptValue(tab.markStep(row.id, { stepId: 'a', state: 'skipped', at: 30 }))
    await keptValue(tab.markStep(row.id, { stepId: 'b', state: 'done', at: 40 }))
    await keptValue(tab.changeJourney(row.id, { device: 'iphone', contact: undefined }))
    const now = structuredClone(await keptValue(tab.exportTables()))

    await keptValue(tab.importTables(old))
    expect(await keptValue(tab.exportTables())).toEqual(now)

    const next = await anotherPhone()
    await keptValue(next.importTables(old))
    expect(await keptValue(next.importTables(now))).toMatchObject({ journeys: { changed: 1 }, marks: { changed: 2 } })
    expect(await keptValue(next.exportTables())).toEqual(now)
    expect((await keptValue(next.marksOf(row.id))).get('b')).not.toHaveProperty('waitsFor')
  })

  it('of a journey that the same invite has started here too joins it, with its marks and messages', async () => {
    await livedIn(tab)
    const copy = structuredClone(await keptValue(tab.exportTables()))
    const next = await anotherPhone()
    const here = (await keptValue(next.startJourney(aJourney()))).row
    await keptValue(next.importTables(copy))
    expect((await keptValue(next.journeys())).map(({ id }) => id)).toEqual([here.id])
    expect([...(await keptValue(next.marksOf(here.id))).keys()]).toEqual(['a', 'b'])
    expect((await keptValue(next.outbox.list())).map(({ journeyId }) => journeyId)).toEqual([here.id])
  })

  it('brought in while the phone fills up leaves everything as it was', async () => {
    await livedIn(tab)
    const many = Array.from({ length: 200 }, (_, at) => ({
      id: `j${at}`,
      ...aJourney({ inviteId: `many${at}` }),
      createdAt: at,
      updatedAt: at,
    }))
    const before = await keptValue(tab.exportTables())
    const real = IDBObjectStore.prototype.add
    let left = 120
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (left-- === 0) throw new DOMException('full', 'QuotaExceededError')
      return real.apply(this, given)
    })
    expect(await tab.importTables({ journeys: many })).toEqual({ ok: false, problem: 'full' })
    vi.restoreAllMocks()
    expect(await keptValue(tab.exportTables())).toEqual(before)
    expect(await rawRows('journeys')).toHaveLength(1)
  })

  it('brought in by a tab that dies half way leaves everything as it was', async () => {
    await livedIn(tab)
    const before = await keptValue(tab.exportTables())
    const many = Array.from({ length: 200 }, (_, at) => ({
      id: `j${at}`,
      ...aJourney({ inviteId: `many${at}` }),
      createdAt: at,
      updatedAt: at,
    }))
    const real = IDBObjectStore.prototype.add
    let left = 120
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (left-- <= 0) this.transaction.abort()
      return real.apply(this, given)
    })
    expect((await tab.importTables({ journeys: many })).ok).toBe(false)
    vi.restoreAllMocks()
    expect(await keptValue((await openTab()).exportTables())).toEqual(before)
  })

  it('with rows that cannot be read brings in the others, counts those, and takes only known fields', async () => {
    const good = { id: 'good', ...aJourney(), createdAt: 1, updatedAt: 1 }
    const sly = JSON.parse(`{"__proto__":{"bad":1},"constructor":5,"surprise":"x","id":"sly","createdAt":1,"updatedAt":1}`) as object
    const tables: Tables = { journeys: [good, { ...sly, ...aJourney({ inviteId: 'sly00000' }) }, { id: 'bad' }, 5 as unknown as object] }
    expect(await keptValue(tab.importTables(tables))).toMatchObject({ journeys: { added: 2, unreadable: 2 } })
    const rows = await rawRows('journeys')
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(Object.keys(row as object)).not.toContain('surprise')
  })

  it('cannot exchange the birth mark of this database', async () => {
    await livedIn(tab)
    await keptValue(tab.importTables({ settings: [{ id: '_born', value: 'x', createdAt: 1, updatedAt: 9e15 }] }))
    expect(await keptValue(tab.lostData())).toBe(false)
  })

  it('takes along a row that this version cannot read', async () => {
    await livedIn(tab)
    await putRaw('journeys', { id: 'odd', role: 'gardener' })
    expect((await keptValue(tab.exportTables())).journeys).toContainEqual({ id: 'odd', role: 'gardener' })
  })

  it('ends the notice that data were lost', async () => {
    await livedIn(tab)
    const copy = structuredClone(await keptValue(tab.exportTables()))
    indexedDB.deleteDatabase('kryltso')
    const next = await openTab()
    expect(await keptValue(next.lostData())).toBe(true)
    await keptValue(next.importTables(copy))
    expect(await keptValue(next.lostData())).toBe(false)
  })
})
