/**
 * `npm run bench:qr [-- --pictures 25]`: how many pictures of each kind the library reads as it comes, and how many the photo path reads, on the
 * same pictures in the same run; then pictures without a code; then what the live scanner costs a slow phone. A table, and one JSON document on the last line.
 */
import { parseArgs } from 'node:util'
import { makeEmpty } from '../qr/empty.ts'
import { codeFilm, frameCosts, roomFilm, SLOWDOWN } from '../qr/liveFrames.ts'
import { gained, measure, openReaders, sum, type Score } from '../qr/measure.ts'
import { pictureSet } from '../qr/pictures.ts'
import { FRESH, TUNED } from '../qr/seeds.ts'
import { openSite } from '../support/faultServer.ts'
import { MAX_LINK } from '../support/invites.ts'
import { built } from '../support/sites.ts'
import { kb, reached, table, type Figure } from './report.ts'
import { longestWork, POSTER, scannerWeight } from './scanning.ts'

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

const site = await openSite({ dir: await built('main') })
const live: Figure[] = []
const frames = [...roomFilm(6, FRESH), ...codeFilm(6, FRESH, MAX_LINK)]
for (const { look, median, worst } of await frameCosts(readers.first, frames)) {
  live.push({ name: `a live frame of 640 × 480, ${look} look`, value: median, unit: 'ms', aim: 20, beside: `worst ${worst.toFixed(1)} ms` })
}
const work = await longestWork(site)
const shown = work.map((ms) => ms.toFixed(1)).join(', ')
live.push({
  name: 'longest work of the page’s thread while scanning',
  value: Math.min(...work),
  unit: 'ms',
  aim: 16,
  beside: `stretches: ${shown}`,
})
const { opening, firstFind } = await scannerWeight(site, POSTER)
const weight = (files: typeof opening) => kb(files.reduce((bytes, file) => bytes + file.bytes, 0))
live.push({ name: 'opening the scanner, as sent, once', value: weight(opening), unit: 'KB', aim: 350 })
live.push({ name: '  more with the first find', value: weight(firstFind), unit: 'KB' })
await site.close()
console.log(`\nCPU ${SLOWDOWN}× slower; of frames the processor's own time.\n\n${table(live)}`)
console.log(
  JSON.stringify({
    ...figures,
    live: live.map((one) => ({ ...one, reached: reached(one) })),
    withoutCode: { of: none.of, found: none.wrong.length },
  }),
)
