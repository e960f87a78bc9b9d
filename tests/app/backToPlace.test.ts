import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { backToPlace } from '@/app/backToPlace'

/** The page's length, as far as its words have come. */
let long = 0
let frames: FrameRequestCallback[] = []
const frame = () => frames.splice(0).forEach((one) => one(0))

beforeEach(() => {
  long = 600
  frames = []
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.stubGlobal('requestAnimationFrame', (one: FrameRequestCallback) => frames.push(one))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockImplementation(() => long)
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(600)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const PLACE = { left: 0, top: 900 }

describe('the way back to a place on a page', () => {
  it('is gone at once where the page is long enough', async () => {
    long = 1500
    expect(await backToPlace(PLACE, () => true)).toEqual(PLACE)
  })

  it('waits until the words have come', async () => {
    const going = vi.fn()
    void backToPlace(PLACE, () => true).then(going)
    frame()
    await Promise.resolve()
    expect(going).not.toHaveBeenCalled()
    long = 1500
    frame()
    await Promise.resolve()
    expect(going).toHaveBeenCalledExactlyOnceWith(PLACE)
  })

  it('is gone as far as it leads soon after the page stands still', async () => {
    const going = backToPlace(PLACE, () => true)
    vi.advanceTimersByTime(300)
    long = 700
    frame()
    vi.advanceTimersByTime(300)
    frame()
    expect(frames).toHaveLength(1)
    vi.advanceTimersByTime(200)
    frame()
    expect(await going).toEqual(PLACE)
  })

  it('is gone as far as it leads when its words do not come', async () => {
    document.body.innerHTML = '<main><div class="skeleton"></div></main>'
    onTestFinished(() => document.body.replaceChildren())
    const going = backToPlace(PLACE, () => true)
    vi.advanceTimersByTime(2000)
    frame()
    expect(frames).toHaveLength(1)
    vi.advanceTimersByTime(2000)
    frame()
    expect(await going).toEqual(PLACE)
  })

  it.each(['wheel', 'touchstart', 'keydown', 'pointerdown'])('is given up when the person takes over (%s)', async (kind) => {
    const going = backToPlace(PLACE, () => true)
    dispatchEvent(new Event(kind))
    long = 1500
    expect(await going).toBe(false)
  })

  it('is given up when another page was opened', async () => {
    let here = true
    const going = backToPlace(PLACE, () => here)
    here = false
    frame()
    expect(await going).toBe(false)
  })
})
