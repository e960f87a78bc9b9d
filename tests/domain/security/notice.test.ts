import { describe, expect, it } from 'vitest'
import { dayOfDate, keptDay, noticeOf, type CheckMark } from '../../../src/domain/security/index.ts'
import { dueOn, readNotice } from '../../../src/domain/security/notice.ts'

const TODAY = dayOfDate('2026-12-01')
const WORDS = { title: 'Крыльцо', body: 'Пора заглянуть.', lang: 'ru' }
const due = (days: number): CheckMark => ({ doneAt: 1, dueAt: keptDay(TODAY + days), rung: 0 })
const made = (...marks: CheckMark[]) => noticeOf(marks, TODAY, WORDS)!

describe('what a closed app may say', () => {
  it('holds days and no name of anything', () => {
    expect(made(due(7), due(1), { ...due(2), notForMe: true }, { doneAt: 1 })).toEqual({
      days: [TODAY + 1, TODAY + 7],
      seen: TODAY,
      ...WORDS,
    })
  })

  it('is nothing where nothing will ever fall due', () => {
    expect(noticeOf([{ doneAt: 1 }, { notForMe: true }], TODAY, WORDS)).toBeNull()
  })

  it('is said when something has fallen due since the app was last looked at', () => {
    const notice = made(due(1), due(7))
    expect(dueOn(notice, TODAY)).toEqual({ say: false, count: 0 })
    expect(dueOn(notice, TODAY + 1)).toEqual({ say: true, count: 1 })
    expect(dueOn(notice, TODAY + 365)).toEqual({ say: true, count: 2 })
  })

  it('is not said of what was due already when the app was open', () => {
    expect(dueOn(made(due(-3)), TODAY + 30)).toEqual({ say: false, count: 1 })
  })

  it('is not said by a clock that was put back', () => {
    expect(dueOn(made(due(-3), due(5)), TODAY - 400).say).toBe(false)
  })
})

describe('a notice found on the phone', () => {
  it('is read as it was laid down', () => {
    const notice = made(due(1))
    expect(readNotice(JSON.parse(JSON.stringify(notice)))).toEqual(notice)
  })

  it.each([
    [null],
    ['text'],
    [{}],
    [{ ...WORDS, days: ['1'], seen: 1 }],
    [{ ...WORDS, days: [1.5], seen: 1 }],
    [{ ...WORDS, days: [1], seen: null }],
    [{ ...WORDS, days: [1], seen: 1, title: '' }],
    [{ ...WORDS, days: [1], seen: 1, body: 'я'.repeat(201) }],
  ])('is passed over when it is %j', (data) => expect(readNotice(data)).toBeNull())
})
