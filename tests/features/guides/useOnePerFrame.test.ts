import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useOnePerFrame } from '@/features/guides/useOnePerFrame'

let frames: FrameRequestCallback[] = []
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (one: FrameRequestCallback) => frames.push(one))
  vi.stubGlobal('cancelAnimationFrame', (at: number) => void (frames[at - 1] = () => undefined))
})
afterEach(() => vi.unstubAllGlobals())

const frame = () => {
  const due = frames.splice(0)
  due.forEach((one) => one(0))
}

/** Words are the same item when they begin with the same letter. */
function listing(...first: string[]) {
  const list = shallowRef(first)
  const scope = effectScope()
  const shown = scope.run(() => useOnePerFrame(() => list.value, (word) => word[0]))! // prettier-ignore
  return { list, shown, leave: () => scope.stop() }
}

describe('a list drawn one item a frame', () => {
  it('shows its first item at once and the rest in turn', () => {
    const { shown } = listing('a1', 'b1', 'c1')
    expect(shown.value).toEqual(['a1'])
    frame()
    expect(shown.value).toEqual(['a1', 'b1'])
    frame()
    frame()
    expect(shown.value).toEqual(['a1', 'b1', 'c1'])
  })

  it('lets what stood there stay until its turn, and never twice', async () => {
    const { list, shown } = listing('a1', 'b1', 'c1')
    for (let at = 0; at < 3; at += 1) frame()
    list.value = ['b2', 'a2']
    await nextTick()
    expect(shown.value).toEqual(['a1', 'b1', 'c1'])
    frame()
    expect(shown.value).toEqual(['b2', 'a1', 'c1'])
    frame()
    expect(shown.value).toEqual(['b2', 'a2'])
  })

  it('forgets an older list as soon as a newer one has come, and stops when it is left', async () => {
    const { list, shown, leave } = listing('a1', 'b1')
    list.value = ['c3']
    await nextTick()
    frame()
    expect(shown.value).toEqual(['c3'])
    list.value = ['d4', 'e4']
    await nextTick()
    frame()
    leave()
    frame()
    expect(shown.value[0]).toBe('d4')
    expect(shown.value).not.toContain('e4')
  })

  it('is empty at once when nothing is left', async () => {
    const { list, shown } = listing('a1')
    list.value = []
    await nextTick()
    expect(shown.value).toEqual([])
  })
})
