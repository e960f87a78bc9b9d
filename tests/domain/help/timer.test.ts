import { describe, expect, it } from 'vitest'
import { readWaiting, stageAt, type WaitStage } from '../../../src/domain/help/timer.ts'

const stages: readonly WaitStage[] = [
  { id: 'coming', after: 0, is: ['Ждите'] },
  { id: 'look', after: 60, is: ['Загляните'] },
  { id: 'enough', after: 600, is: ['Хватит'] },
]
const SINCE = 1_000_000
const at = (seconds: number) => stageAt(stages, SINCE, SINCE + seconds * 1000)

describe('the stage of a wait', () => {
  it('is the last one that has begun, and says how long it is to the next', () => {
    expect(at(0)).toEqual({ at: 0, next: 60_000 })
    expect(at(59.5)).toEqual({ at: 0, next: 500 })
    expect(at(60)).toEqual({ at: 1, next: 540_000 })
    expect(at(600)).toEqual({ at: 2, next: null })
    expect(at(5000)).toEqual({ at: 2, next: null })
  })

  it('is the first one while the clock says that the start lies ahead', () => {
    expect(at(-40)).toEqual({ at: 0, next: 60_000 })
  })
})

describe('a wait that the phone has kept', () => {
  const stagesOf = (node: string) => (node === 'wait' ? stages : undefined)
  const read = (value: unknown, seconds = 10) => readWaiting(value, stagesOf, SINCE + seconds * 1000)

  it('goes on where it was, and half an hour after its last stage is over', () => {
    const kept = { node: 'wait', since: SINCE }
    expect(read(kept)).toEqual(kept)
    expect(read(kept, 600 + 29 * 60)).toEqual(kept)
    expect(read(kept, 600 + 31 * 60)).toBeNull()
  })

  it('is none where the record is spoilt, its node is gone, or it lies far ahead of the clock', () => {
    for (const spoilt of [null, undefined, 7, 'wait', {}, { node: 'wait' }, { node: 3, since: 1 }, { node: 'wait', since: '1' }])
      expect(read(spoilt)).toBeNull()
    expect(read({ node: 'gone', since: SINCE })).toBeNull()
    expect(read({ node: 'wait', since: SINCE + 600_000 })).toBeNull()
  })
})
