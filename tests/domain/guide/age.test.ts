import { describe, expect, it } from 'vitest'
import { ageInDays, isOld } from '../../../src/domain/guide/age.ts'

const at = (day: string) => Date.parse(`${day}T12:00:00Z`)

describe('the age of a piece', () => {
  it('is old once more than 180 days have passed', () => {
    expect(isOld('2026-01-01', at('2026-06-30'))).toBe(false)
    expect(isOld('2026-01-01', at('2026-07-01'))).toBe(true)
  })

  it('is not old on the day it was checked, nor on a phone whose clock is behind', () => {
    expect(isOld('2026-01-01', at('2026-01-01'))).toBe(false)
    expect(isOld('2026-01-01', at('2020-01-01'))).toBe(false)
  })

  it('counts whole days', () => {
    expect(ageInDays('2026-01-01', at('2026-01-11'))).toBe(10)
    expect(ageInDays('no date', at('2026-01-11'))).toBeNaN()
  })
})
