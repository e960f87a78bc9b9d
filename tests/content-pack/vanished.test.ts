import { describe, expect, it } from 'vitest'
import { keepIds } from '../../src/content-pack/vanished.ts'
import { readPiece } from '../../src/domain/pack/pieceSchema.ts'
import { compiled, problemsOf, swap } from '../support/content.ts'

const idsOf = (patch: Parameters<typeof compiled>[0] = {}, before = '') => {
  const { pieces } = compiled(patch)
  return keepIds(
    before,
    [readPiece('journey/parent/ru', pieces['journey/parent/ru'])!],
    readPiece('security/all/ru', pieces['security/all/ru'])!,
  )
}

describe('the list of published ids', () => {
  it('agrees with the content it was made of', () => {
    expect(problemsOf({ 'ids.yaml': idsOf() })).toEqual([])
  })

  it('asks for a new id, and has it once it is made again', () => {
    const renamed = { 'journeys/parent/journey.yaml': swap('id: secure-vk', 'id: lock-vk\n    formerly: [secure-vk]') , 'journeys/parent/ru.md': swap('## secure-vk', '## lock-vk'), 'journeys/parent/en.md': swap('## secure-vk', '## lock-vk') } // prettier-ignore
    expect(problemsOf({ ...renamed, 'ids.yaml': idsOf() })).toEqual([
      'ids.yaml: step `parent/lock-vk` is not on the list yet: `npm run ids` puts it there',
    ])
    expect(problemsOf({ ...renamed, 'ids.yaml': idsOf(renamed, idsOf()) })).toEqual([])
  })

  it('never loses one: a renamed id without its past is missed', () => {
    const lost = { 'journeys/parent/journey.yaml': swap('[open-link]', '[]') }
    expect(problemsOf({ ...lost, 'ids.yaml': idsOf(lost, 'steps: { parent: [open-link] }') })).toEqual([
      expect.stringMatching(/^ids\.yaml:\d+: the published step `parent\/open-link` has vanished/),
    ])
  })
})
