import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BEFORE,
  beginDrill,
  bestTime,
  DRILL_ACTIONS,
  DRILL_SLIPS,
  drillSeconds,
  isOut,
  makeMove,
  type DrillMove,
} from '@/domain/practice/drill'

const after = (...moves: DrillMove[]) => moves.reduce(makeMove, beginDrill())

describe('the chat-fire drill', () => {
  it('is out after the whole order, without a slip', () => {
    const drill = after('warn', 'picture', 'delete', 'remove', 'call', 'pin', 'tell')
    expect(isOut(drill)).toBe(true)
    expect(drill.slips).toBe(0)
  })

  it('lets the call come earlier: several orders are good', () => {
    expect(after('warn', 'call', 'picture', 'delete', 'pin', 'remove', 'tell')).toMatchObject({ slips: 0, last: { was: 'good' } })
  })

  it('says what stands before a move made too early, and does not do it', () => {
    expect(after('warn', 'delete')).toEqual({ done: ['warn'], slips: 1, last: { move: 'delete', was: 'early', first: 'picture' } })
  })

  it('counts an argument with the thief as a slip', () => {
    expect(after('warn', 'argue')).toMatchObject({ slips: 1, last: { was: 'slip' } })
  })

  it('never gets stuck: from anywhere some action is open', () => {
    const moves = fc.array(fc.constantFrom<DrillMove>(...DRILL_ACTIONS, ...DRILL_SLIPS), { maxLength: 40 })
    fc.assert(
      fc.property(moves, (all) => {
        const drill = after(...all)
        const open = DRILL_ACTIONS.filter((one) => !drill.done.includes(one) && BEFORE[one].every((first) => drill.done.includes(first)))
        expect(isOut(drill) || open.length > 0).toBe(true)
        expect(drill.slips).toBeLessThanOrEqual(all.length)
      }),
    )
  })
})

it('a slip costs ten seconds, and a clock put back gives nothing away', () => {
  expect(drillSeconds(62_400, 2)).toBe(82)
  expect(drillSeconds(-5_000, 1)).toBe(10)
})

it('the best time is the smallest sensible one', () => {
  expect(bestTime(['82', '64', 'nonsense', '-3', '1e2'])).toBe(64)
  expect(bestTime([])).toBeUndefined()
})
