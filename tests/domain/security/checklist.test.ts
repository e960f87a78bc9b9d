import { describe, expect, it } from 'vitest'
import {
  badgeCount,
  checklistFor,
  countChecks,
  dayOfDate,
  isGuarded,
  keptDay,
  nextCheck,
  type CheckMark,
} from '../../../src/domain/security/index.ts'
import { item } from './items.ts'

const TODAY = dayOfDate('2026-12-01')
const DONE: CheckMark = { doneAt: 1, dueAt: keptDay(TODAY + 10), rung: 0 }
const DUE: CheckMark = { doneAt: 1, dueAt: keptDay(TODAY - 2), rung: 0 }
const NOT_MINE: CheckMark = { notForMe: true }

const see = (items: ReturnType<typeof item>[], marks: Record<string, CheckMark> = {}, reminders = true) =>
  checklistFor(items, { reader: { role: 'parent', messenger: 'vk' }, marks: new Map(Object.entries(marks)), today: TODAY, reminders })

describe('a checklist', () => {
  it('holds what is for this reader, in the order of the content', () => {
    const checks = see([item('a'), item('b', { for: { role: ['admin'] } }), item('c', { for: { messenger: ['vk'] } })])
    expect(checks.map((one) => one.item.slug)).toEqual(['a', 'c'])
  })

  it('counts without what is not for me', () => {
    const checks = see([item('a'), item('b'), item('c'), item('d')], { a: DONE, b: DUE, c: NOT_MINE })
    expect(countChecks(checks)).toEqual({ done: 1, due: 1, of: 3 })
  })

  it('finds the mark of an item that was renamed', () => {
    expect(see([item('new-name', { formerly: ['old-name'] })], { 'old-name': DONE })[0]?.standing).toBe('done')
  })

  it('lets nothing fall due while reminders are off', () => {
    expect(see([item('a')], { a: DUE }, false)[0]?.standing).toBe('done')
  })

  it('says what unlocks an item, and locks nothing behind what this reader does not have', () => {
    const items = [item('two-step'), item('codes', { needs: ['two-step'] }), item('other', { needs: ['staff'] })]
    expect(see(items).map((one) => one.waitsFor.map(({ slug }) => slug))).toEqual([[], ['two-step'], []])
    expect(see(items, { 'two-step': NOT_MINE })[1]?.waitsFor).toEqual([])
    expect(see(items, { 'two-step': DUE })[1]?.waitsFor).toEqual([])
  })
})

describe('the one thing to do next', () => {
  const must = item('must', { minutes: 9 })
  const quick = item('quick', { minutes: 1 })
  const better = item('better', { level: 'better', minutes: 1 })
  const next = (...all: Parameters<typeof see>) => nextCheck(see(...all))?.item.slug

  it('is the quickest of what must be done', () => expect(next([better, must, quick])).toBe('quick'))
  it('is what must be done before what has fallen due', () => expect(next([better, must], { better: DUE })).toBe('must'))
  it('is what has fallen due before what would be better', () => {
    expect(next([better, must, quick], { must: DUE, quick: DONE })).toBe('must')
    expect(next([item('careful', { level: 'careful' }), better], { careful: DUE })).toBe('careful')
  })
  it('is never something still locked', () => expect(next([item('codes', { needs: ['must'], minutes: 1 }), must])).toBe('must'))
  it('is nothing when all is done', () => expect(next([must, better], { must: DONE, better: NOT_MINE })).toBeUndefined())
})

describe('the gate', () => {
  const items = [item('a'), item('b'), item('c', { level: 'better' })]
  it('is locked when everything that must be is done and fresh', () => {
    expect(isGuarded(see(items, { a: DONE, b: DONE }))).toBe(true)
    expect(isGuarded(see(items, { a: DONE, b: NOT_MINE }))).toBe(true)
  })
  it('is not while something is missing or has fallen due, nor where nothing counts', () => {
    expect(isGuarded(see(items, { a: DONE }))).toBe(false)
    expect(isGuarded(see(items, { a: DONE, b: DUE }))).toBe(false)
    expect(isGuarded(see(items, { a: NOT_MINE, b: NOT_MINE }))).toBe(false)
  })
})

describe('the number on the icon', () => {
  it('counts what has fallen due and nothing else', () => {
    expect(badgeCount([DONE, DUE, { ...DUE, notForMe: true }, {}, { doneAt: 1 }], TODAY)).toBe(1)
  })
  it('stays small after a year away', () => expect(badgeCount(Array(40).fill(DUE) as CheckMark[], TODAY)).toBe(9))
})
