import { describe, expect, it } from 'vitest'
import { copyIsDue, countCopy, readHabit } from '@/domain/backup'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 24)
const marks = (...daysAgo: number[]) => daysAgo.map((days) => ({ updatedAt: now - days * DAY }))

describe('the reminder of a copy', () => {
  it('speaks when three marks are new and the last copy is older than fourteen days', () => {
    expect(copyIsDue(marks(1, 2, 3), { copiedAt: now - 15 * DAY }, now)).toBe(true)
    expect(copyIsDue(marks(1, 2, 3), { copiedAt: now - 14 * DAY }, now)).toBe(false)
    expect(copyIsDue(marks(1, 2, 20), { copiedAt: now - 15 * DAY }, now)).toBe(false)
  })

  it('without any copy counts from the first mark', () => {
    expect(copyIsDue(marks(15, 1, 1), {}, now)).toBe(true)
    expect(copyIsDue(marks(13, 1, 1), {}, now)).toBe(false)
    expect(copyIsDue([], {}, now)).toBe(false)
  })

  it('is silent for fourteen days after «not now», and for ever when switched off', () => {
    expect(copyIsDue(marks(40, 30, 30), { putOffAt: now - 3 * DAY }, now)).toBe(false)
    expect(copyIsDue(marks(40, 30, 30), { putOffAt: now - 15 * DAY }, now)).toBe(true)
    expect(copyIsDue(marks(40, 30, 30), { off: true }, now)).toBe(false)
  })

  it('reads what the phone remembers with distrust', () => {
    expect(readHabit({ copiedAt: 5, putOffAt: 'x', off: 1, other: 2 })).toEqual({ copiedAt: 5 })
    expect([readHabit(null), readHabit('x'), readHabit([])]).toEqual([{}, {}, {}])
  })
})

it('counts journeys, real marks, invites, keys and all rows', () => {
  const tables = {
    journeys: [{}],
    marks: [{ state: 'done' }, { state: 'todo' }, { state: 'waiting' }],
    invites: [{}, {}],
    keys: [],
    log: [{}],
  }
  expect(countCopy(tables)).toEqual({ journeys: 1, marks: 2, invites: 2, keys: 0, rows: 7 })
})
