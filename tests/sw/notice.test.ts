import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DUE_NOTICE } from '../../src/domain/offline/shared.ts'
import { calendarDay } from '../../src/domain/security/calendarDay.ts'
import { openSecurity, sayWhatIsDue, type WorkerEdge } from '../../src/sw/notice.ts'
import { FakeCache } from '../support/fakeCache.ts'

const scope = 'https://kryltso.example/x/'
const key = scope + DUE_NOTICE.name
const NOON = new Date(2026, 11, 1, 12).getTime()
const TODAY = calendarDay(NOON, new Date(NOON).getTimezoneOffset())
const DAY = 86_400_000

/** The edge of the device: a worker's windows, its notifications and its icon. */
let cache: FakeCache
type AppWindow = Awaited<ReturnType<WorkerEdge['clients']['matchAll']>>[number]
let windows: AppWindow[]
let shown: { title: string; options: NotificationOptions }[]
let badge: number[]
let opened: string[]
const worker = (): WorkerEdge => ({
  registration: {
    scope,
    showNotification: (title, options = {}) => Promise.resolve(void shown.push({ title, options })),
  },
  clients: {
    matchAll: () => Promise.resolve(windows),
    openWindow: (to: string) => Promise.resolve(void opened.push(to)),
  },
  navigator: { setAppBadge: (count: number) => Promise.resolve(void badge.push(count)) },
})
const lay = (days: number[], seen = TODAY) =>
  cache.put(key, new Response(JSON.stringify({ days, seen, title: 'Крыльцо', body: 'Пора заглянуть.', lang: 'ru' })))
const wake = (days: number) => sayWhatIsDue(worker(), NOON + days * DAY)

beforeEach(() => {
  cache = new FakeCache()
  windows = []
  shown = []
  badge = []
  opened = []
  vi.stubGlobal('caches', { open: (name: string) => Promise.resolve(name === DUE_NOTICE.cache ? cache : new FakeCache()) })
})
afterEach(() => vi.unstubAllGlobals())

describe('a worker that was woken', () => {
  it('says once that something has fallen due, and puts the number on the icon', async () => {
    await lay([TODAY + 1, TODAY + 3, TODAY + 3])
    await wake(0)
    expect(shown).toEqual([])
    await wake(1)
    await wake(2)
    expect(shown.map(({ title, options }) => [title, options.body, options.tag])).toEqual([['Крыльцо', 'Пора заглянуть.', DUE_NOTICE.tag]])
    await wake(3)
    expect(shown).toHaveLength(2)
    expect(badge).toEqual([1, 3])
  })

  it('takes its pictures from its own site', async () => {
    await lay([TODAY])
    await sayWhatIsDue(worker(), NOON + DAY)
    await lay([TODAY + 1])
    await wake(1)
    expect(shown[0]?.options).toMatchObject({ icon: `${scope}icons/icon-192.png`, badge: `${scope}icons/monochrome.svg`, lang: 'ru' })
  })

  it('is silent while the app is on the screen', async () => {
    await lay([TODAY + 1])
    windows = [{ visibilityState: 'visible', focus: vi.fn(), navigate: vi.fn() }]
    await wake(2)
    expect(shown).toEqual([])
  })

  it('is silent where nothing was laid down, or something that nobody can read', async () => {
    await wake(9)
    await cache.put(key, new Response('{half'))
    await wake(9)
    await cache.put(key, new Response('{"days":"all"}'))
    await wake(9)
    expect(shown).toEqual([])
  })

  it('says one word after a year away, and no number above nine', async () => {
    await lay(Array.from({ length: 30 }, (_, index) => TODAY + index))
    await wake(365)
    await wake(366)
    expect([shown.length, badge]).toEqual([1, [9]])
  })

  it('speaks where there is no number on icons, too', async () => {
    await lay([TODAY + 1])
    await sayWhatIsDue({ ...worker(), navigator: {} }, NOON + DAY)
    expect(shown).toHaveLength(1)
  })
})

describe('a tap on the word', () => {
  it('opens the list in a window of its own', async () => {
    await openSecurity(worker())
    expect(opened).toEqual([`${scope}security`])
  })

  it('brings the app’s own window to the list where there is one', async () => {
    const went: string[] = []
    const page: AppWindow = {
      visibilityState: 'hidden',
      focus: () => Promise.resolve(page),
      navigate: (to: string) => Promise.resolve(went.push(to)),
    }
    windows = [page]
    await openSecurity(worker())
    expect([went, opened]).toEqual([[`${scope}security`], []])
  })
})
