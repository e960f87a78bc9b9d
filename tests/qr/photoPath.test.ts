import { beforeAll, describe, expect, it } from 'vitest'
import type { PhotoReaders } from '@/platform/qr/photo.ts'
import { makeEmpty } from './empty.ts'
import { gained, measure, openReaders, sum } from './measure.ts'
import { KINDS, makePicture, pictureSet } from './pictures.ts'
import { FRESH, TUNED } from './seeds.ts'

/** QR_PICTURES=25 reads the whole sets, 325 pictures of each seed; `npm run bench:qr` does, and prints a table. */
const perKind = Number(process.env.QR_PICTURES) || 2
const empties = perKind > 2 ? 60 : 8

let readers: PhotoReaders
beforeAll(async () => {
  readers = await openReaders()
})

describe('the photo path', { timeout: perKind > 2 ? 3_600_000 : 240_000 }, () => {
  it('reads at least 8 of a hundred pictures more than the bare library, and none of them wrong', async () => {
    const scores = []
    for (const seed of [TUNED, FRESH]) scores.push(sum((await measure(pictureSet(seed, perKind), readers)).values()))
    expect(scores.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(sum(scores).of).toBe(2 * perKind * KINDS.length)
    expect(gained(sum(scores))).toBeGreaterThanOrEqual(8)
    // The samples of a quick run are too small to be judged one by one.
    if (perKind > 2) expect(Math.min(...scores.map(gained))).toBeGreaterThanOrEqual(8)
  })

  it('finds nothing where there is nothing', async () => {
    const nothing = Array.from({ length: empties }, (_, index) => makeEmpty(index, FRESH))
    const score = sum((await measure(nothing, readers)).values())
    expect(score.of).toBe(empties)
    expect(score.wrong).toEqual([])
  })
})

describe('the picture set', () => {
  it('is the same for the same seed, and another for another', () => {
    const bytes = (seed: number) => Buffer.from(makePicture('noise', 1, seed).pixels.data)
    expect(bytes(5).equals(bytes(5))).toBe(true)
    expect(bytes(5).equals(bytes(6))).toBe(false)
  })
})
