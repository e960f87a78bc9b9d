import fc from 'fast-check'
import { expect, it } from 'vitest'
import { begin, choose, goOn, type Play } from '@/domain/practice/play'
import { honest, scene } from './scenes'

const scenes = [scene('a'), honest('b'), scene('c')]

it('goes from a scene to its explanation and on, until it is over', () => {
  let play: Play = begin(scenes)
  for (const choice of ['no', 'no', 'go']) play = goOn(choose(play, choice))
  expect(play.phase).toBe('over')
  expect(play.given.map(({ scene, outcome }) => [scene.slug, outcome])).toEqual([
    ['a', 'right'],
    ['b', 'over-suspicious'],
    ['c', 'missed'],
  ])
})

it('takes the first answer and no second one', () => {
  const once = choose(begin(scenes), 'no')
  expect(choose(once, 'go')).toBe(once)
})

it('does not know an answer that the scene has not', () => {
  const fresh = begin(scenes)
  expect(choose(fresh, 'something')).toBe(fresh)
})

it('is over at once when there is nothing to play', () => {
  expect(begin([]).phase).toBe('over')
})

it('whatever is pressed in whatever order, no scene is finished without its explanation', () => {
  const press = fc.constantFrom('go', 'no', 'ask', 'believe', 'doubt', 'nonsense', 'next', 'next')
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      let play: Play = begin(scenes)
      const explained = new Set<string>()
      for (const one of presses) {
        const before = play
        play = one === 'next' ? goOn(play) : choose(play, one)
        if (play.phase === 'explained') explained.add(play.scene.slug)
        if (play.at > before.at) expect(before.phase).toBe('explained')
      }
      expect(explained.size).toBe(play.given.length)
      for (const { slug } of scenes.slice(0, play.at)) expect(explained).toContain(slug)
    }),
    { numRuns: 1000 },
  )
})
