import { describe, expect, it } from 'vitest'
import { casesOf, newCaseId, openCase, type CaseRow } from '../../../src/domain/emergency/caseRecord.ts'

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
