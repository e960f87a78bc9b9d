import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standings, type Answered } from '@/domain/practice/ladder'
import { answersInOrder, makeRound, ROUND, type RoundOf } from '@/domain/practice/round'
import { honest, scene } from './scenes'

const cheats = Array.from({ length: 20 }, (_, index) => scene(`cheat-${index}`))
const genuine = Array.from({ length: 10 }, (_, index) => honest(`honest-${index}`))
const round = (more: Partial<RoundOf>) => makeRound({ scenes: [...cheats, ...genuine], standings: new Map(), today: 100, seed: 1, ...more })
const slugs = (more: Partial<RoundOf>) => round(more).map(({ slug }) => slug)
const after = (...answers: Answered[]) => standings(answers, 100)

describe('a round', () => {
  it('is six scenes, the same for the same seed and others for another', () => {
    expect(slugs({ seed: 7 })).toHaveLength(ROUND)
    expect(slugs({ seed: 7 })).toEqual(slugs({ seed: 7 }))
    expect(slugs({ seed: 7 })).not.toEqual(slugs({ seed: 8 }))
  })

  it('has sometimes two and sometimes three genuine ones, so that counting does not help', () => {
    const counts = Array.from({ length: 60 }, (_, seed) => round({ seed }).filter((one) => one.genuine).length)
    expect([...new Set(counts)].sort()).toEqual([2, 3])
  })

  it('brings back what was missed on the day it is due', () => {
    const missed = { scene: 'cheat-13', right: false, day: 99 }
    for (let seed = 0; seed < 30; seed += 1) expect(slugs({ seed, standings: after(missed) })).toContain('cheat-13')
  })

  it('lets what was missed today rest until tomorrow', () => {
    const missed = { scene: 'cheat-13', right: false, day: 100 }
    for (let seed = 0; seed < 30; seed += 1) expect(slugs({ seed, standings: after(missed) })).not.toContain('cheat-13')
  })

  it('shows what is new before what was seen', () => {
    const seen = cheats.slice(0, 14).map(({ slug }) => ({ scene: slug, right: true, day: 50 }))
    for (let seed = 0; seed < 30; seed += 1) {
      const shown = round({ seed, standings: after(...seen) }).filter((one) => !one.genuine)
      expect(shown.every(({ slug }) => Number(slug.slice(6)) >= 14)).toBe(true)
    }
  })

  it('is empty without genuine scenes: suspicion alone is never practised', () => {
    expect(round({ scenes: cheats })).toEqual([])
  })
})

it('in any round at least a third is genuine, at least one is not, and nothing comes twice', () => {
  const history = fc.array(
    fc.record({ scene: fc.constantFrom(...[...cheats, ...genuine].map(({ slug }) => slug)), right: fc.boolean(), day: fc.nat(120) }),
    { maxLength: 80 },
  )
  fc.assert(
    fc.property(
      history, fc.integer(), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 2, max: 12 }),
      (answers, seed, some, good, size) => {
        const scenes = [...cheats.slice(0, some), ...genuine.slice(0, good)]
        const made = round({ scenes, standings: standings(answers, 100), seed, size })
        const believed = made.filter((one) => one.genuine).length
        expect(new Set(made).size).toBe(made.length)
        expect(made.every((one) => scenes.includes(one))).toBe(true)
        expect(made.length).toBe(Math.min(size, some + good, good * 3))
        expect(believed * 3).toBeGreaterThanOrEqual(made.length)
        if (some > 0 && made.length > 1) expect(believed).toBeLessThan(made.length)
      },
    ),
    { numRuns: 500 },
  ) // prettier-ignore
})

it('mixes the answers, so that the right one is not known by its place', () => {
  const places = Array.from({ length: 60 }, (_, seed) => answersInOrder(cheats[0]!, seed).findIndex(({ id }) => id === 'no'))
  expect([...new Set(places)].sort()).toEqual([0, 1, 2])
  expect(answersInOrder(cheats[0]!, 5)).toEqual(answersInOrder(cheats[0]!, 5))
})
