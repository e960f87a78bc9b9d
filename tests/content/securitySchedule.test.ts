import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../src/cli/readContent.ts'
import { readPiece } from '../../src/domain/pack/pieceSchema.ts'
import {
  calendarDay,
  checklistFor,
  confirm,
  countChecks,
  dayKept,
  dayOfDate,
  knownDay,
  ladderOf,
  standingOf,
  type CheckMark,
  type CheckMarks,
} from '../../src/domain/security/index.ts'

const items = readPiece('security/all/ru', compileFolder().pieces['security/all/ru'])?.items ?? []
const known = knownDay(items)
const coming = items.filter(({ again }) => again > 0)
const DAY = 86_400_000

/** Minutes to UTC where the clocks change on the last Sundays of March and October 2027. */
const offsetInBerlin = (at: number) => (at >= Date.parse('2027-03-28T01:00Z') && at < Date.parse('2027-10-31T01:00Z') ? -120 : -60)
const noon = (day: number) => day * DAY + 11 * 3_600_000
const dayOf = (at: number) => calendarDay(at, offsetInBerlin(at))

/** One phone on which everything is done on one day. */
const allDone = (day: number): CheckMarks => new Map(items.map((item) => [item.slug, confirm(item, undefined, { at: noon(day), day })]))
const see = (marks: CheckMarks, today: number) => checklistFor(items, { reader: {}, marks, today, reminders: true })

describe('the real list through a year', () => {
  it('has things that come back and things that do not', () => {
    expect(coming.length).toBeGreaterThan(20)
    expect(items.filter(({ again }) => again === 0).length).toBeGreaterThan(0)
  })

  it('brings each thing back on the day its ladder says, across both changes of the clocks', () => {
    for (const item of coming) {
      let mark: CheckMark | undefined
      let day = Math.max(known, dayOfDate('2027-01-10'))
      for (let round = 0; round < 6; round += 1) {
        mark = confirm(item, mark, { at: noon(day), day })
        const wait = dayKept(mark.dueAt!) - day
        expect([item.slug, wait]).toEqual([item.slug, ladderOf(item.again)[Math.min(round, ladderOf(item.again).length - 1)]])
        // Late in the evening before, where an hour lost or gained would tell.
        const lateBefore = (day + wait) * DAY - 150 * 60_000
        const morning = (day + wait) * DAY + 6 * 3_600_000
        expect([item.slug, standingOf(item, mark, dayOf(lateBefore), known)]).toEqual([item.slug, 'done'])
        expect([item.slug, standingOf(item, mark, dayOf(morning), known)]).toEqual([item.slug, 'due'])
        day += wait
      }
    }
  })

  it('asks for each thing once after a year in which nobody opened it', () => {
    const start = Math.max(known, dayOfDate('2027-01-10'))
    const { due, done, of } = countChecks(see(allDone(start), start + 365))
    expect([due, done]).toEqual([coming.length, of - coming.length])
  })

  it('asks for nothing while the clock stands before the day on which the list was written', () => {
    const marks = allDone(known)
    for (const today of [0, dayOfDate('2020-01-01'), known - 1]) expect(countChecks(see(marks, today)).due).toBe(0)
  })

  it('asks at once, and not in years, for what was done by a clock that ran ahead', () => {
    expect(countChecks(see(allDone(dayOfDate('2040-01-01')), known + 1)).due).toBe(coming.length)
  })
})
