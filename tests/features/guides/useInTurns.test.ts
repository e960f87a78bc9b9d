import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useInTurns } from '@/features/guides/useInTurns'

beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** One frame drawn, and the turn that follows it. */
const turn = () => void vi.advanceTimersByTime(17)

/** Words stand at the place that their digit says. */
const placed = (words: readonly string[]) => words.map((word) => ({ at: Number(word[1]), word }))

function listing(...first: string[]) {
  const list = shallowRef(placed(first))
  const scope = effectScope()
  const items = scope.run(() => useInTurns(() => list.value))! // prettier-ignore
  return {
    change: (...words: string[]) => (list.value = placed(words)),
    shown: () => items.value.map(({ word }) => word),
    leave: () => scope.stop(),
  }
}

describe('a list drawn one item a turn', () => {
  it('shows its first item at once and the rest in turn', () => {
    const { shown } = listing('a0', 'b1', 'c2')
    expect(shown()).toEqual(['a0'])
    turn()
    expect(shown()).toEqual(['a0', 'b1'])
    turn()
    turn()
    expect(shown()).toEqual(['a0', 'b1', 'c2'])
  })

  it('does nothing between the frame and the end of its drawing', () => {
    const { shown } = listing('a0', 'b1')
    vi.advanceTimersToNextFrame()
    expect(shown()).toEqual(['a0'])
    vi.advanceTimersByTime(1)
    expect(shown()).toEqual(['a0', 'b1'])
  })

  it('lets what stood there stay until its place is taken or passed', async () => {
    const { change, shown } = listing('a0', 'b1', 'c2', 'd3')
    for (let at = 0; at < 4; at += 1) turn()
    change('A0', 'C2')
    await nextTick()
    expect(shown()).toEqual(['A0', 'b1', 'c2', 'd3'])
    turn()
    expect(shown()).toEqual(['A0', 'C2'])
  })

  it('forgets an older list as soon as a newer one has come, and stops when it is left', async () => {
    const { change, shown, leave } = listing('a0', 'b1')
    change('c0')
    await nextTick()
    turn()
    expect(shown()).toEqual(['c0'])
    change('d0', 'e1')
    await nextTick()
    leave()
    turn()
    expect(shown()).toEqual(['d0'])
  })

  it('is empty at once when nothing is left', async () => {
    const { change, shown } = listing('a0')
    change()
    await nextTick()
    expect(shown()).toEqual([])
  })
})
