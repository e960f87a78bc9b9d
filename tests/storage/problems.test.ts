import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { classifyDbError } from '@/storage/problem'
import type { StorageProblem } from '@/storage'
import { aJourney, emptyPhone, keptValue, openTab, putRaw, rawDatabase, rawRows, type Tab } from '../support/tabs'
import { soon } from '../support/soon'

let tab: Tab
let told: StorageProblem[]

async function visit(): Promise<Tab> {
  const next = await openTab()
  next.onStorageTrouble((problem) => told.push(problem))
  return next
}

beforeEach(async () => {
  await emptyPhone()
  told = []
  tab = await visit()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const openRefuses = (error: DOMException) =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw error
  })
/** The browser's process for databases has died `times` times; it must be asked for before the tab opens its database. */
function losable() {
  const state = { times: 0, hit: 0 }
  const real = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    if (state.times > 0) {
      state.times--
      state.hit++
      throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError')
    }
    return real.apply(this, given)
  })
  return state
}
const failed = (problem: StorageProblem) => ({ ok: false, problem })

describe('where the browser refuses to keep anything', () => {
  it('the session goes on in memory: the invite is accepted, steps are ticked, watchers see it, and the app knows it is not kept', async () => {
    openRefuses(new DOMException('The user denied permission', 'SecurityError'))
    const { row, resumed } = await keptValue(tab.startJourney(aJourney()))
    expect(resumed).toBe(false)
    expect(tab.keptOnPhone()).toBe(false)
    expect(told).toEqual(['refused'])

    const seen: number[] = []
    const stop = tab.watchMarks(row.id, (marks) => seen.push(marks.size))
    await keptValue(tab.markStep(row.id, { stepId: 'a', state: 'done', at: 1 }))
    await soon(() => expect(seen.at(-1)).toBe(1))
    stop()
    expect((await keptValue(tab.startJourney(aJourney()))).resumed).toBe(true)
    expect(await keptValue(tab.changeJourney(row.id, { device: 'iphone', contact: undefined }))).toMatchObject({ device: 'iphone' })
    const removed = await keptValue(tab.removeJourney(row.id))
    expect(await keptValue(tab.journeys())).toEqual([])
    await keptValue(tab.bringBackJourney(removed!))
    expect((await keptValue(tab.marksOf(row.id))).size).toBe(1)
    expect(told).toEqual(['refused'])
  })

  it('many questions at once all move to the same memory', async () => {
    openRefuses(new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError'))
    const seen: number[] = []
    const stop = tab.watchJourneys((rows) => seen.push(rows.length))
    await Promise.all(['one00000', 'two00000', 'three000'].map((inviteId) => keptValue(tab.startJourney(aJourney({ inviteId })))))
    expect(await keptValue(tab.journeys())).toHaveLength(3)
    await soon(() => expect(seen.at(-1)).toBe(3))
    expect(told).toEqual(['refused'])
    stop()
  })

  it('the next visit is not told of journeys that were only in memory', async () => {
    const refusing = openRefuses(new DOMException('no', 'SecurityError'))
    const { row } = await keptValue(tab.startJourney(aJourney()))
    expect([tab.quick.hasJourney, tab.quick.lastJourney]).toEqual([true, row.id])
    refusing.mockRestore()
    const next = await visit()
    expect([next.quick.hasJourney, next.quick.lastJourney]).toEqual([false, null])
    expect(await keptValue(next.lostData())).toBe(false)
  })

  it('and half of a change fails, the memory is as it was', async () => {
    openRefuses(new DOMException('no', 'SecurityError'))
    const good = { ...aJourney({ inviteId: 'second00' }), createdAt: 1, marks: [] }
    expect(await tab.takeTransfer([good, { ...good, inviteId: 'third000', role: 'gardener' as 'parent' }])).toEqual(failed('broken'))
    expect(await keptValue(tab.journeys())).toEqual([])
  })

  it('somebody who watches hears each change once, though the session has moved while she asked', async () => {
    openRefuses(new DOMException('no', 'SecurityError'))
    const seen: number[] = []
    const stop = tab.watchJourneys((rows) => seen.push(rows.length))
    await soon(() => expect(seen).toEqual([0]))
    await keptValue(tab.startJourney(aJourney()))
    await new Promise((wait) => setTimeout(wait, 30))
    expect(seen).toEqual([0, 1])
    stop()
  })
})

describe('where the database does not open', () => {
  it('because the browser says it is broken, the session goes on in memory', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    openRefuses(new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'))
    await keptValue(tab.startJourney(aJourney()))
    expect([tab.keptOnPhone(), told]).toEqual([false, ['broken']])
  })

  it('because the phone is full, the session goes on in memory', async () => {
    openRefuses(new DOMException('full', 'QuotaExceededError'))
    await keptValue(tab.startJourney(aJourney()))
    expect([tab.keptOnPhone(), told]).toEqual([false, ['full']])
  })

  it('and says nothing, a person hears of it after four seconds', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest)
    await loaded()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asking = tab.journeys()
    await vi.advanceTimersByTimeAsync(3_900)
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(await asking).toEqual(failed('timeout'))
    expect([tab.keptOnPhone(), told]).toEqual([true, ['timeout']])
  })

  it('because an old tab holds it, a person hears which it is; closing that tab is enough', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const old = await rawDatabase(5)
    old.onversionchange = null
    await loaded()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asking = tab.journeys()
    await new Promise((wait) => setImmediate(() => setImmediate(() => setImmediate(wait))))
    await vi.advanceTimersByTimeAsync(4_100)
    expect(await asking).toEqual(failed('blocked'))
    vi.useRealTimers()
    old.close()
    expect(await keptValue(tab.journeys())).toEqual([])
    expect(tab.keptOnPhone()).toBe(true)
  })

  it('because a newer version of the app has been here, nothing is written into it', async () => {
    await keptValue(tab.startJourney(aJourney()))
    const next = await visit()
    ;(await rawDatabase(20, (db) => db.createObjectStore('later'))).close()
    expect(await next.startJourney(aJourney({ inviteId: 'second00' }))).toEqual(failed('newer'))
    expect(await next.markStep('j', { stepId: 'a', state: 'done', at: 1 })).toEqual(failed('newer'))
    expect(next.keptOnPhone()).toBe(true)
    expect(await rawRows('journeys')).toHaveLength(1)
    expect(await rawRows('marks')).toHaveLength(0)
  })
})

/** Our chunks have come, the database has not been asked for yet. */
async function loaded(): Promise<void> {
  await import('@/storage/storage')
  await import('@/storage/database')
}

describe('while the app is in use', () => {
  it('a full phone is named, and what was kept before can still be read and removed', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    expect(await tab.markStep(row.id, { stepId: 'a', state: 'done', at: 1 })).toEqual(failed('full'))
    expect(await keptValue(tab.journeys())).toEqual([row])
    expect(await keptValue(tab.removeJourney(row.id))).not.toBeNull()
    full.mockRestore()
    expect(told).toEqual(['full'])
    expect(tab.keptOnPhone()).toBe(true)
  })

  it('the person may go on without keeping: journeys that can be read go along, and pages follow', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    await keptValue(tab.markStep(row.id, { stepId: 'a', state: 'done', at: 1 }))
    const seen: number[] = []
    const stop = tab.watchMarks(row.id, (marks) => seen.push(marks.size))
    await soon(() => expect(seen).toEqual([1]))
    await tab.continueInMemory()
    await keptValue(tab.markStep(row.id, { stepId: 'b', state: 'done', at: 1 }))
    await soon(() => expect(seen.at(-1)).toBe(2))
    stop()
    expect(tab.keptOnPhone()).toBe(false)
    expect(await rawRows('marks')).toHaveLength(1)
  })

  it('a connection lost once is opened anew without a word', async () => {
    const connection = losable()
    const { row } = await keptValue(tab.startJourney(aJourney()))
    const opened = vi.spyOn(indexedDB, 'open')
    connection.times = 1
    expect(await keptValue(tab.journeys())).toEqual([row])
    expect([connection.hit, opened.mock.calls.length, told]).toEqual([1, 1, []])
  })

  it('a connection lost under many questions at once is opened anew once', async () => {
    const connection = losable()
    await keptValue(tab.startJourney(aJourney()))
    const opened = vi.spyOn(indexedDB, 'open')
    connection.times = 4
    const answers = await Promise.all(Array.from({ length: 4 }, () => tab.journeys()))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
    expect(opened.mock.calls.length).toBe(1)
  })

  it('somebody who hears late that the connection was lost does not close the new one', async () => {
    const { connect } = await import('@/storage/database')
    const connection = connect(() => undefined)
    const opened = vi.spyOn(indexedDB, 'open')
    const first = await connection.ready()
    connection.close(first)
    const second = await connection.ready()
    connection.close(first)
    expect(await connection.ready()).toBe(second)
    expect(opened.mock.calls.length).toBe(2)
  })

  it('a connection that stays lost is named after one try, and comes back with a reload', async () => {
    const connection = losable()
    const { row } = await keptValue(tab.startJourney(aJourney()))
    const opened = vi.spyOn(indexedDB, 'open')
    connection.times = Infinity
    expect(await tab.markStep(row.id, { stepId: 'a', state: 'done', at: 1 })).toEqual(failed('lost'))
    expect([opened.mock.calls.length, told]).toEqual([1, ['lost']])
    tab.writeDraft('message', 'ещё не отправлено')
    tab.flushDrafts()
    expect(tab.shouldReloadOnce()).toBe(true)
    connection.times = 0
    const reloaded = await visit()
    expect(await keptValue(reloaded.journeys())).toEqual([row])
    expect(reloaded.readDraft('message')).toBe('ещё не отправлено')
    expect(reloaded.shouldReloadOnce()).toBe(false)
  })

  it('somebody who watches goes on seeing changes after the connection was lost and found', async () => {
    const connection = losable()
    const { row } = await keptValue(tab.startJourney(aJourney()))
    const seen: number[] = []
    const stop = tab.watchMarks(row.id, (marks) => seen.push(marks.size))
    await soon(() => expect(seen).toEqual([0]))
    connection.times = 1
    await keptValue(tab.markStep(row.id, { stepId: 'a', state: 'done', at: 1 }))
    await soon(() => expect(seen.at(-1)).toBe(1))
    await keptValue(tab.markStep(row.id, { stepId: 'b', state: 'done', at: 1 }))
    await soon(() => expect(seen.at(-1)).toBe(2))
    expect([connection.hit, told]).toEqual([1, []])
    stop()
  })

  it('somebody who watches hears why nothing comes, once, when the connection stays lost', async () => {
    const connection = losable()
    await keptValue(tab.journeys())
    connection.times = Infinity
    const heard: StorageProblem[] = []
    const stop = tab.watchJourneys(
      () => heard.push('broken'),
      (problem) => heard.push(problem),
    )
    await soon(() => expect(heard).toEqual(['lost']))
    await new Promise((wait) => setTimeout(wait, 30))
    expect(heard).toEqual(['lost'])
    stop()
  })

  it('another tab that brings a newer version stops this one for good, and says so', async () => {
    await keptValue(tab.startJourney(aJourney()))
    const newer = await rawDatabase(20)
    expect(told).toEqual(['stopped'])
    expect(await tab.startJourney(aJourney({ inviteId: 'second00' }))).toEqual(failed('stopped'))
    newer.close()
    expect(await tab.markStep('j', { stepId: 'a', state: 'done', at: 1 })).toEqual(failed('stopped'))
    expect(await rawRows('journeys')).toHaveLength(1)
  })

  it('a row that cannot be read is kept, counted and reported, and the others are read', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    const odd = { id: 'odd', role: 'gardener', org: 'Сад', updatedAt: 1 }
    await putRaw('journeys', odd)
    await putRaw('marks', { journeyId: row.id, stepId: 'odd', state: 'almost' })
    expect(await keptValue(tab.journeys())).toEqual([row])
    expect(await keptValue(tab.journey('odd'))).toBeNull()
    expect(await keptValue(tab.marksOf(row.id))).toEqual(new Map())
    const { rows, unreadable } = await keptValue(tab.storageReport())
    expect(rows).toMatchObject({ journeys: 2, marks: 1, invites: 0 })
    expect(unreadable).toEqual([
      { table: 'journeys', key: 'odd' },
      { table: 'marks', key: `${row.id},odd` },
    ])
    expect(await rawRows('journeys')).toContainEqual(odd)
  })
})

describe('a database that was taken away', () => {
  it('is told from a first run until the person has seen it', async () => {
    expect(await keptValue(tab.lostData())).toBe(false)
    await keptValue(tab.startJourney(aJourney()))
    expect(await keptValue(tab.lostData())).toBe(false)

    indexedDB.deleteDatabase('kryltso')
    const next = await visit()
    expect(await keptValue(next.journeys())).toEqual([])
    expect(await keptValue(next.lostData())).toBe(true)
    await keptValue(next.startJourney(aJourney()))
    expect(await keptValue((await visit()).lostData())).toBe(true)
    await keptValue(next.forgetLoss())
    expect(await keptValue((await visit()).lostData())).toBe(false)
  })

  it('by the person herself is no loss: nothing is left, and the next visit is a first run', async () => {
    const { row } = await keptValue(tab.startJourney(aJourney()))
    await keptValue(tab.markStep(row.id, { stepId: 'a', state: 'done', at: 1 }))
    tab.writeDraft('message', 'текст')
    tab.quick.theme = 'dark'
    const other = await visit()
    await keptValue(other.journeys())
    told.length = 0
    await keptValue(tab.eraseAll())
    expect(told).toEqual(['stopped'])
    expect(localStorage.length).toBe(0)
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('kryltso')
    const next = await visit()
    expect(await keptValue(next.lostData())).toBe(false)
    expect(await keptValue(next.journeys())).toEqual([])
    expect(await keptValue(tab.startJourney(aJourney()))).toMatchObject({ resumed: false })
  })
})

describe('a thrown value', () => {
  const named = (name: string, message = '', inner?: unknown) => Object.assign(new Error(message), { name, inner })
  it.each<[StorageProblem, unknown]>([
    ['full', named('AbortError', 'Transaction aborted', named('QuotaExceededError'))],
    ['full', named('BulkError', '', named('AbortError', '', new DOMException('', 'QuotaExceededError')))],
    ['full', named('UnknownError', 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR')],
    ['refused', named('OpenFailedError', '', new DOMException('', 'SecurityError'))],
    ['refused', named('MissingAPIError', 'IndexedDB API missing')],
    ['refused', named('InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.')],
    ['lost', named('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again')],
    ['lost', named('InvalidStateError', "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing.")],
    ['lost', named('DatabaseClosedError')],
    ['newer', named('VersionError')],
    ['broken', named('UnknownError', 'Internal error')],
    ['broken', named('ConstraintError')],
    ['broken', 'a string'],
    ['broken', undefined],
  ])('is named «%s»', (problem, error) => {
    expect(classifyDbError(error)).toBe(problem)
  })

  it('that contains itself is named all the same', () => {
    const circle = named('AbortError')
    Object.assign(circle, { inner: circle })
    expect(classifyDbError(circle)).toBe('lost')
  })
})
