/**
 * `npm run bench:qr [-- --pictures 25]`: how many pictures of each kind the library reads as it comes, and how many the photo path reads, on the
 * same pictures in the same run; then pictures without a code. A table, and one JSON document on the last line.
 */
import { parseArgs } from 'node:util'
import { makeEmpty } from '../qr/empty.ts'
import { gained, measure, openReaders, sum, type Score } from '../qr/measure.ts'
import { pictureSet } from '../qr/pictures.ts'
import { FRESH, TUNED } from '../qr/seeds.ts'

const { values } = parseArgs({ options: { pictures: { type: 'string', default: '25' } } })
const perKind = Math.max(1, Number(values.pictures) || 25)

const readers = await openReaders()
const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1).padStart(5)} %`
const line = (name: string, score: Score) =>
  `${name.padEnd(18)} ${String(score.of).padStart(5)}  ${share(score.bare, score.of)}  ${share(score.ours, score.of)}  ` +
  `${(score.bareTook / score.of).toFixed(0).padStart(6)} ms ${(score.oursTook / score.of).toFixed(0).padStart(6)} ms  ${score.wrong.length}`

const figures: Record<string, unknown> = {}
for (const [name, seed] of [
  ['tuned', TUNED],
  ['fresh', FRESH],
] as const) {
  const scores = await measure(pictureSet(seed, perKind), readers)
  const all = sum(scores.values())
  console.log(`\nseed ${seed} (${name})     of     bare    photo  bare time photo time  wrong`)
  for (const [kind, score] of scores) console.log(line(kind, score))
  console.log(line('all', all))
  figures[name] = { of: all.of, bare: all.bare / all.of, photo: all.ours / all.of, gained: gained(all), wrong: all.wrong.length }
}
const none = sum(
  (
    await measure(
      Array.from({ length: perKind * 4 }, (_, index) => makeEmpty(index, FRESH)),
      readers,
    )
  ).values(),
)
console.log(
  `\npictures without a code: ${none.of}, something found in ${none.wrong.length}, ${(none.oursTook / none.of).toFixed(0)} ms each`,
)
console.log(JSON.stringify({ ...figures, withoutCode: { of: none.of, found: none.wrong.length } }))
