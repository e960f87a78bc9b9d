import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDue, standings, type Answered } from '@/domain/practice/ladder'

const TODAY = 1000
const answer = (day: number, right: boolean): Answered => ({ scene: 's', right, day })
const due = (...answers: Answered[]) => standings(answers, TODAY).get('s')?.due

describe('what was missed', () => {
  it('comes back the next day', () => {
    expect(due(answer(10, false))).toBe(11)
  })

  it('goes further off with each right answer: 3, 7, 21 days, and then no more', () => {
    const climb = [answer(10, false), answer(11, true), answer(14, true), answer(21, true), answer(42, true)]
    expect(climb.map((_, index) => due(...climb.slice(0, index + 1)))).toEqual([11, 14, 21, 42, undefined])
  })

  it('starts anew when it is missed again', () => {
    expect(due(answer(10, false), answer(11, true), answer(14, false))).toBe(15)
  })

  it('is not climbed by answering at once, with the explanation still in one’s ears', () => {
    expect(due(answer(10, false), answer(10, true), answer(10, true))).toBe(11)
  })

  it('does not wait for years when the clock was put back', () => {
    expect(due(answer(TODAY + 900, false))).toBe(TODAY + 1)
  })
})

it('what was never missed does not come back on a date', () => {
  expect(due(answer(10, true))).toBeUndefined()
})

it('whatever the history, a scene waits at most 21 days, and only after it was missed', () => {
  const history = fc.array(fc.record({ scene: fc.constantFrom('s', 'z'), right: fc.boolean(), day: fc.nat(2000) }), { maxLength: 30 })
  fc.assert(
    fc.property(history, fc.nat(2000), (answers, today) => {
      for (const [id, standing] of standings(answers, today)) {
        const own = answers.filter((one) => one.scene === id)
        expect(standing.times).toBe(own.length)
        if (own.every(({ right }) => right)) expect(standing.due).toBeUndefined()
        if (own.at(-1)?.right === false) expect(standing.due).toBe(Math.min(own.at(-1)!.day, today) + 1)
        if (standing.due !== undefined) expect(standing.due).toBeLessThanOrEqual(today + 21)
      }
    }),
  )
})

it('is due on the day itself and after, not before', () => {
  const standing = standings([answer(10, false)], TODAY).get('s')
  expect([10, 11, 12].map((day) => isDue(standing, day))).toEqual([false, true, true])
  expect(isDue(undefined, 12)).toBe(false)
})
