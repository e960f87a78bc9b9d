import { beforeAll, expect, it } from 'vitest'
import type { Read } from '@/platform/qr/codes.ts'
import { codeFilm, frameCosts, LOOKS, roomFilm } from './liveFrames.ts'
import { openReaders } from './measure.ts'

let read: Read
beforeAll(async () => {
  read = (await openReaders()).first
})

// A busy machine shares its processors' halves, and its figures with them: of three tries the calmest counts.
it(
  'a live frame of 640 × 480 is read in 20 ms by a processor four times slower, in either way of looking',
  { retry: 2, timeout: 60_000 },
  async () => {
    const frames = [
      ...roomFilm(4, 5),
      ...codeFilm(4, 6, 'https://kryltso.example/i#AQ_made_up_body_of_an_invite_that_is_as_long_as_they_are_in_life'),
    ]
    for (const { look, median } of await frameCosts(read, frames)) expect(median, look).toBeLessThanOrEqual(20)
  },
)

it('either way of looking reads a code in the middle of the frame, and none where there is none', async () => {
  for (const look of [LOOKS.plain, LOOKS.contrast]) {
    for (const { data, width, height } of codeFilm(4, 6, 'https://max.ru/join/made-up')) {
      const { found } = await look({ data: Uint8ClampedArray.from(data), width, height }, read)
      expect(found.map(({ text }) => text)).toEqual(['https://max.ru/join/made-up'])
      expect(found[0]?.x).toBeCloseTo(0.5, 1)
    }
    for (const { data, width, height } of roomFilm(4, 5)) {
      expect((await look({ data: Uint8ClampedArray.from(data), width, height }, read)).found).toEqual([])
    }
  }
})
