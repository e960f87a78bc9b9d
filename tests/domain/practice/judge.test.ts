import { describe, expect, it } from 'vitest'
import { judge, scoreOf } from '@/domain/practice/judge'
import { honest, scene } from './scenes'

describe('an answer', () => {
  it('is right when the scene says so', () => {
    expect(judge(scene('cheat'), 'no')).toBe('right')
    expect(judge(honest('teacher'), 'go')).toBe('right')
  })

  it('misses a cheat, or is too suspicious of an honest word: two different failures', () => {
    expect(judge(scene('cheat'), 'go')).toBe('missed')
    expect(judge(honest('teacher'), 'no')).toBe('over-suspicious')
  })

  it('in the family version is only to believe or not', () => {
    expect(judge(scene('cheat'), 'doubt')).toBe('right')
    expect(judge(scene('cheat'), 'believe')).toBe('missed')
    expect(judge(honest('teacher'), 'believe')).toBe('right')
    expect(judge(honest('teacher'), 'doubt')).toBe('over-suspicious')
  })
})

it('a person who distrusts everything does not score full marks', () => {
  const all = [scene('a'), scene('b'), honest('c')]
  expect(scoreOf(all.map((one) => judge(one, 'doubt')))).toEqual({ right: 2, missed: 0, overSuspicious: 1, of: 3 })
  expect(scoreOf(all.map((one) => judge(one, 'believe')))).toEqual({ right: 1, missed: 2, overSuspicious: 0, of: 3 })
})
