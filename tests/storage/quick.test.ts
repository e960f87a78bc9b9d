import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTab, type Tab } from '../support/tabs'

let tab: Tab

beforeEach(async () => {
  localStorage.clear()
  tab = await openTab()
})
afterEach(() => vi.unstubAllGlobals())

const forbidden = () => {
  vi.stubGlobal('localStorage', {
    get length(): number {
      throw new DOMException('no', 'SecurityError')
    },
    getItem: () => {
      throw new DOMException('no', 'SecurityError')
    },
    setItem: () => {
      throw new DOMException('no', 'QuotaExceededError')
    },
    removeItem: () => {
      throw new DOMException('no', 'SecurityError')
    },
    key: () => null,
  })
}

describe('what the first screen knows at once', () => {
  it('is nothing but the usual on a new phone', () => {
    const { language, theme, textScale, device, hasJourney, lastJourney, kept } = tab.quick
    expect({ language, theme, textScale, device, hasJourney, lastJourney, kept }).toEqual({
      language: null,
      theme: 'system',
      textScale: 1,
      device: null,
      hasJourney: false,
      lastJourney: null,
      kept: null,
    })
  })

  it('is still there in the next tab', async () => {
    Object.assign(tab.quick, { language: 'en', theme: 'dark', textScale: 1.5, device: 'iphone', hasJourney: true, lastJourney: 'j1' })
    const next = (await openTab()).quick
    expect([next.language, next.theme, next.textScale, next.device, next.hasJourney, next.lastJourney]).toEqual([
      'en',
      'dark',
      1.5,
      'iphone',
      true,
      'j1',
    ])
  })

  it('reads a value nobody could have chosen as not chosen', () => {
    localStorage.setItem('kryltso.theme', 'pink')
    localStorage.setItem('kryltso.textScale', '9')
    localStorage.setItem('kryltso.language', 'xx')
    expect([tab.quick.theme, tab.quick.textScale, tab.quick.language]).toEqual(['system', 1, null])
  })

  it('holds for the tab where the browser refuses to keep anything', () => {
    forbidden()
    tab.quick.theme = 'dark'
    tab.quick.lastJourney = 'j1'
    expect([tab.quick.theme, tab.quick.lastJourney]).toEqual(['dark', 'j1'])
    tab.quick.lastJourney = null
    expect(tab.quick.lastJourney).toBeNull()
  })

  it('tells of a change once, also of one made in another tab', () => {
    const heard: string[] = []
    const stop = tab.onQuickChange((name) => heard.push(name))
    tab.quick.theme = 'dark'
    tab.quick.theme = 'dark'
    dispatchEvent(new StorageEvent('storage', { key: 'kryltso.language' }))
    dispatchEvent(new StorageEvent('storage', { key: 'somebody.else' }))
    stop()
    tab.quick.theme = 'light'
    expect(heard).toEqual(['theme', 'language'])
  })
})

describe('a draft', () => {
  it('is there again after the tab was killed a moment after the last key', async () => {
    vi.useFakeTimers()
    tab.writeDraft('message', 'Здравств')
    tab.writeDraft('message', 'Здравствуйте')
    vi.advanceTimersByTime(300)
    vi.useRealTimers()
    expect((await openTab()).readDraft('message')).toBe('Здравствуйте')
  })

  it('is kept at once when the page is left or hidden', async () => {
    tab.writeDraft('message', 'один')
    dispatchEvent(new Event('pagehide'))
    expect((await openTab()).readDraft('message')).toBe('один')

    tab.writeDraft('message', 'два')
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    vi.restoreAllMocks()
    expect((await openTab()).readDraft('message')).toBe('два')
  })

  it('of a form keeps its fields, and is gone once sent', async () => {
    tab.writeDraft('invite', { org: 'Сад № 5', number: 7, signed: true })
    expect(tab.readDraft('invite')).toEqual({ org: 'Сад № 5', number: 7, signed: true })
    tab.flushDrafts()
    expect((await openTab()).readDraft('invite')).toEqual({ org: 'Сад № 5', number: 7, signed: true })
    tab.clearDraft('invite')
    expect(tab.readDraft('invite')).toBeNull()
    expect((await openTab()).readDraft('invite')).toBeNull()
  })

  it('lives on in the tab, and says so, where nothing may be kept', () => {
    forbidden()
    tab.writeDraft('message', 'текст')
    expect(tab.flushDrafts()).toBe(false)
    expect(tab.readDraft('message')).toBe('текст')
  })

  it('untouched for two months goes; one that cannot be read stays', async () => {
    const at = Date.now()
    localStorage.setItem('kryltso.draft.old', JSON.stringify({ at: at - 61 * 86_400_000, value: 'имя' }))
    localStorage.setItem('kryltso.draft.new', JSON.stringify({ at: at - 59 * 86_400_000, value: 'имя' }))
    localStorage.setItem('kryltso.draft.odd', '{"at":"?"}')
    expect(tab.readDraft('new')).toBe('имя')
    expect(tab.readDraft('odd')).toBeNull()
    expect(localStorage.getItem('kryltso.draft.old')).toBeNull()
    expect(localStorage.getItem('kryltso.draft.odd')).not.toBeNull()
  })
})

describe('a reload that is to bring a lost database back', () => {
  it('is allowed once a minute, and never where the browser would forget it', () => {
    expect(tab.shouldReloadOnce(1_000_000)).toBe(true)
    expect(tab.shouldReloadOnce(1_030_000)).toBe(false)
    expect(tab.shouldReloadOnce(1_061_000)).toBe(true)
    vi.stubGlobal('sessionStorage', undefined)
    expect(tab.shouldReloadOnce(9_000_000)).toBe(false)
  })
})
