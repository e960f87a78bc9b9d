import { describe, expect, it } from 'vitest'
import {
  calendarDay,
  confirm,
  dayKept,
  dayOfDate,
  dismiss,
  keptDay,
  ladderOf,
  standingOf,
  type CheckMark,
  type Now,
} from '../../../src/domain/security/index.ts'

const KNOWN = dayOfDate('2026-11-23')
const TODAY = dayOfDate('2026-12-01')
const now = (day: number): Now => ({ at: keptDay(day) + 43_200_000, day })
const weekly = { again: 7 }
const quarterly = { again: 90 }

/** Confirms each time on the very day it falls due, and says how long each wait was. */
function waits(item: { again: number }, times: number): number[] {
  let mark: CheckMark | undefined
  let day = TODAY
  return Array.from({ length: times }, () => {
    mark = confirm(item, mark, now(day))
    const wait = dayKept(mark.dueAt!) - day
    day += wait
    return wait
  })
}

describe('the ladder of reminders', () => {
  it.each([
    [7, [1, 3, 7]],
    [14, [3, 7, 14]],
    [30, [7, 14, 30]],
    [90, [14, 30, 90]],
    [1, [1]],
    [2, [1, 2]],
    [180, [30, 90, 180]],
    [0, []],
  ])('of what is looked at again in %i days has the waits %j', (again, ladder) => expect(ladderOf(again)).toEqual(ladder))

  it('is climbed by one rung with each confirmation, and never beyond the longest wait', () => {
    expect(waits(quarterly, 5)).toEqual([14, 30, 90, 90, 90])
    expect(waits(weekly, 5)).toEqual([1, 3, 7, 7, 7])
  })

  it('is not climbed twice on one day', () => {
    const once = confirm(quarterly, undefined, now(TODAY))
    expect(confirm(quarterly, once, now(TODAY))).toEqual(once)
    expect(confirm(quarterly, once, now(TODAY + 1)).rung).toBe(1)
  })

  it('does not exist for what is done once for ever', () => {
    const mark = confirm({ again: 0 }, undefined, now(TODAY))
    expect(mark.dueAt).toBeUndefined()
    expect(standingOf({ again: 0 }, mark, TODAY + 5_000, KNOWN)).toBe('done')
  })
})

describe('an item', () => {
  const mark = confirm(quarterly, undefined, now(TODAY))

  it('is quiet until its day and speaks on it', () => {
    expect(standingOf(quarterly, undefined, TODAY, KNOWN)).toBe('todo')
    expect(standingOf(quarterly, mark, TODAY, KNOWN)).toBe('done')
    expect(standingOf(quarterly, mark, TODAY + 13, KNOWN)).toBe('done')
    expect(standingOf(quarterly, mark, TODAY + 14, KNOWN)).toBe('due')
  })

  it('is due once, not twelve times, after a year without opening', () => {
    const late = now(TODAY + 365)
    expect(standingOf(quarterly, mark, late.day, KNOWN)).toBe('due')
    const again = confirm(quarterly, mark, late)
    expect(standingOf(quarterly, again, late.day, KNOWN)).toBe('done')
    expect(dayKept(again.dueAt!)).toBe(late.day + 30)
  })

  it('that is not for me never speaks, however old its mark', () => {
    expect(standingOf(quarterly, { ...mark, notForMe: true }, TODAY + 900, KNOWN)).toBe('not-for-me')
  })

  it('whose reminder was sent away is silent for as long again, and keeps its rung', () => {
    const away = dismiss(quarterly, mark, now(TODAY + 14))
    expect(standingOf(quarterly, away, TODAY + 27, KNOWN)).toBe('done')
    expect(standingOf(quarterly, away, TODAY + 28, KNOWN)).toBe('due')
    expect(confirm(quarterly, away, now(TODAY + 28)).rung).toBe(1)
  })

  it('is due at once when the content has made its wait much shorter', () => {
    const long = confirm({ again: 365 }, { rung: 1 }, now(TODAY))
    expect(standingOf(weekly, long, TODAY, KNOWN)).toBe('due')
  })
})

describe('the phone’s clock', () => {
  it('moved back to before this content was written makes nothing due', () => {
    const mark = confirm(weekly, undefined, now(TODAY))
    expect(standingOf(weekly, mark, dayOfDate('2020-01-01'), KNOWN)).toBe('done')
    expect(standingOf(weekly, mark, 0, KNOWN)).toBe('done')
  })

  it('moved back by a day changes nothing', () => {
    const mark = confirm(quarterly, { rung: 2 }, now(TODAY))
    expect(standingOf(quarterly, mark, TODAY - 1, KNOWN)).toBe('done')
  })

  it('that had run years ahead does not put the next look off for years', () => {
    const ahead = confirm(quarterly, undefined, now(dayOfDate('2040-01-01')))
    expect(standingOf(quarterly, ahead, TODAY, KNOWN)).toBe('due')
  })
})

describe('a calendar day', () => {
  const MOSCOW = -180
  const VLADIVOSTOK = -600

  it('changes at midnight where the phone is', () => {
    const late = Date.parse('2026-12-01T23:30:00+03:00')
    expect(calendarDay(late, MOSCOW)).toBe(TODAY)
    expect(calendarDay(late, VLADIVOSTOK)).toBe(TODAY + 1)
    expect(calendarDay(late + 30 * 60_000, MOSCOW)).toBe(TODAY + 1)
  })

  it('stays the day it was meant to be for somebody who has flown east or west', () => {
    const at = Date.parse('2026-12-01T12:00:00+03:00')
    const mark = confirm(weekly, undefined, { at, day: calendarDay(at, MOSCOW) })
    const eveningBefore = Date.parse('2026-12-01T23:59:00+10:00')
    const morningOf = Date.parse('2026-12-02T00:01:00+10:00')
    expect(standingOf(weekly, mark, calendarDay(eveningBefore, VLADIVOSTOK), KNOWN)).toBe('done')
    expect(standingOf(weekly, mark, calendarDay(morningOf, VLADIVOSTOK), KNOWN)).toBe('due')
  })

  it.each([
    ['forward', '2027-03-27T23:30:00+01:00', -60, '2027-03-29T00:10:00+02:00', -120],
    ['back', '2027-10-30T23:30:00+02:00', -120, '2027-11-01T00:10:00+01:00', -60],
  ])('is neither lost nor doubled when the clock goes %s for summer time', (_, before, offsetBefore, after, offsetAfter) => {
    const at = Date.parse(before)
    const mark = confirm(weekly, undefined, { at, day: calendarDay(at, offsetBefore) })
    const two = calendarDay(Date.parse(after), offsetAfter)
    expect(two - calendarDay(at, offsetBefore)).toBe(2)
    expect(standingOf(weekly, mark, two - 2, KNOWN)).toBe('done')
    expect(standingOf(weekly, mark, two - 1, KNOWN)).toBe('due')
  })
})
