import { describe, expect, it } from 'vitest'
import type { Step } from '@/domain/journey/journey'
import { nextStep, progressOf, stateOf, type StepMark, type StepState } from '@/domain/progress/progress'

const step = (id: string, more: Partial<Step> = {}) => ({ id, minutes: 2, ...more }) as Step
const marks = (states: Record<string, StepState>) =>
  new Map(Object.entries(states).map(([stepId, state]) => [stepId, { stepId, state, at: 0 } satisfies StepMark]))
const path = [step('a'), step('b', { secures: true }), step('c', { minutes: 5 }), step('d', { secures: true })]

describe('progress', () => {
  it('counts what is done, and the minutes of what is not', () => {
    expect(progressOf(path, marks({ a: 'done', c: 'waiting' }))).toEqual({
      done: 1,
      of: 4,
      minutesLeft: 9,
      secured: false,
      finished: false,
    })
  })

  it('lets a skipped step leave the count', () => {
    expect(progressOf(path, marks({ a: 'done', c: 'skipped' }))).toMatchObject({ done: 1, of: 3, minutesLeft: 4 })
  })

  it('lights the lamp when everything that secures access is done, and only then', () => {
    expect(progressOf(path, marks({ b: 'done' })).secured).toBe(false)
    expect(progressOf(path, marks({ b: 'done', d: 'done' })).secured).toBe(true)
    expect(progressOf(path, marks({ b: 'skipped', d: 'skipped' })).secured).toBe(false)
    expect(progressOf([step('a')], marks({ a: 'done' })).secured).toBe(false)
  })

  it('is finished when nothing is open, and never when there is nothing', () => {
    expect(progressOf(path, marks({ a: 'done', b: 'done', c: 'skipped', d: 'done' })).finished).toBe(true)
    expect(progressOf([], new Map()).finished).toBe(false)
  })
})

describe('the next step', () => {
  it('is the first that can be worked on, before one that is stuck and one that waits', () => {
    expect(nextStep(path, marks({ a: 'waiting', b: 'stuck' }))?.id).toBe('c')
    expect(nextStep(path, marks({ a: 'waiting', b: 'stuck', c: 'done', d: 'done' }))?.id).toBe('b')
    expect(nextStep(path, marks({ a: 'waiting', b: 'done', c: 'done', d: 'skipped' }))?.id).toBe('a')
    expect(nextStep(path, marks({ a: 'done', b: 'done', c: 'done', d: 'done' }))).toBeUndefined()
  })
})

it('a renamed step keeps its tick', () => {
  expect(stateOf(step('new-name', { formerly: ['a'] }), marks({ a: 'done' }))).toBe('done')
  expect(stateOf(step('new-name'), marks({ a: 'done' }))).toBe('todo')
})
