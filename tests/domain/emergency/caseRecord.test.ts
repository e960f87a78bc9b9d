import { describe, expect, it } from 'vitest'
import { casesOf, newCaseId, openCase, standingIn, takenBack, type CaseRow } from '../../../src/domain/emergency/caseRecord.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 10, 24, 9)
const CASE = newCaseId('told-code', START)
const row = (what: string, hours: number, caseId = CASE): CaseRow => ({
  id: `${caseId}${what}${hours}`,
  caseId,
  what,
  createdAt: START + hours * HOUR,
})

describe('the record of an emergency', () => {
  it('keeps what was done in the order of doing, each thing once', () => {
    const [one] = casesOf([row('call-bank', 2), row('end-sessions', 1), row('call-bank', 3)])
    expect(one).toMatchObject({ id: CASE, slug: 'told-code' })
    expect(one?.rows.map(({ what, createdAt }) => [what, createdAt - START])).toEqual([
      ['end-sessions', HOUR],
      ['call-bank', 2 * HOUR],
    ])
  })

  it('keeps what was taken back, with both its times, and does not count it as done', () => {
    const mark = row('call-bank', 1)
    const [one] = casesOf([mark, { ...row('call-bank', 2), note: takenBack(mark.id) }, row('end-sessions', 3)])
    expect(one?.rows.map(({ what, createdAt, takenBackAt }) => [what, createdAt, takenBackAt])).toEqual([
      ['call-bank', START + HOUR, START + 2 * HOUR],
      ['end-sessions', START + 3 * HOUR, undefined],
    ])
    expect([...standingIn(one).keys()]).toEqual(['end-sessions'])
  })

  it('shows a thing done anew after it was taken back on a line of its own', () => {
    const mark = row('call-bank', 1)
    const [one] = casesOf([mark, { ...row('call-bank', 2), note: takenBack(mark.id) }, row('call-bank', 3)])
    expect(one?.rows.map(({ takenBackAt }) => takenBackAt !== undefined)).toEqual([true, false])
    expect(standingIn(one).get('call-bank')?.createdAt).toBe(START + 3 * HOUR)
  })

  it('knows what was taken back even if the clock went back meanwhile', () => {
    const mark = row('call-bank', 5)
    const [one] = casesOf([mark, { ...row('call-bank', -40), note: takenBack(mark.id) }])
    expect(standingIn(one).size).toBe(0)
  })

  it('goes on for three days after the last mark or the last one taken back', () => {
    const mark = row('hang-up', 0)
    const back = { ...row('hang-up', 50), note: takenBack(mark.id) }
    expect(openCase([mark, back], 'told-code', START + 100 * HOUR)?.id).toBe(CASE)
    expect(openCase([mark, back], 'told-code', START + 123 * HOUR)).toBeUndefined()
  })

  it('puts the latest trouble first', () => {
    const other = newCaseId('paid', START)
    expect(casesOf([row('a', 1), row('b', 5, other), row('c', 2)]).map(({ slug }) => slug)).toEqual(['paid', 'told-code'])
  })

  it('goes on after a night, and begins anew after three days', () => {
    const rows = [row('hang-up', 0)]
    expect(openCase(rows, 'told-code', START + 20 * HOUR)?.id).toBe(CASE)
    expect(openCase(rows, 'told-code', START + 72 * HOUR)).toBeUndefined()
    expect(openCase(rows, 'paid', START)).toBeUndefined()
  })

  it('is not ended by a clock that went back', () => {
    expect(openCase([row('hang-up', 0)], 'told-code', START - 900 * HOUR)?.id).toBe(CASE)
  })
})
