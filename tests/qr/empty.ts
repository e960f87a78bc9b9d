import { encodeQr } from '@/platform/qr/write.ts'
import { addNoise, blurred, squeezed, toLevels, unevenLight } from './damage.ts'
import { grey, rgbaOf, type Grey } from './grey.ts'
import type { Picture } from './pictures.ts'
import { Chance } from './random.ts'
import { box, drawRoom, drawSheet, lines, photograph } from './scene.ts'

const side = 29

/** Something that looks like a code and is none: its corners right and its middle by chance, its corners gone, a chessboard, a page, a barcode. */
const LOOKS_LIKE: readonly ((chance: Chance) => boolean[][])[] = [
  (chance) =>
    encodeQr('https://max.ru/join/made-up').map((row, y) => row.map((dark, x) => (inCorner(x, y, row.length) ? dark : chance.either()))),
  (chance) =>
    encodeQr('https://max.ru/join/made-up').map((row, y) => row.map((dark, x) => (inCorner(x, y, row.length) ? chance.either() : dark))),
  (chance) => Array.from({ length: side }, () => Array.from({ length: side }, () => chance.either())),
  () => Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => (x + y) % 2 === 0)),
  (chance) => {
    const bars = Array.from({ length: side }, () => chance.either())
    return Array.from({ length: side }, () => bars)
  },
  () => Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => Math.floor(Math.hypot(x - 14, y - 14)) % 2 === 0)),
]

const inCorner = (x: number, y: number, length: number) => (x < 9 && y < 9) || (x > length - 10 && y < 9) || (x < 9 && y > length - 10)

/** A picture with nothing to read in it. */
export function makeEmpty(index: number, seed: number): Picture {
  const chance = new Chance(seed * 31337 + index * 2654435)
  const [width, height] = chance.one([[1280, 960], [960, 1280], [640, 480]] as const) // prettier-ignore
  let picture: Grey = drawRoom(width, height, chance)
  if (index % 3 !== 0) {
    const sheet = drawSheet(chance.one(LOOKS_LIKE)(chance), { paper: chance.between(170, 250), ink: chance.between(10, 90) }, chance)
    const span = Math.min(width, height) * chance.between(0.25, 0.75)
    const lean = [chance.between(-0.5, 0.5), chance.between(-0.5, 0.5)] as const
    picture = photograph(sheet, { centre: [width / 2, height / 2], side: span, turn: chance.between(-3, 3), lean }, picture)
  } else if (index % 2 === 0) {
    picture = grey(width, height, chance.between(200, 250))
    lines(picture, 40, 40, width - 40, height - 40, chance.between(10, 70), chance)
    for (let i = 0; i < chance.whole(0, 40); i += 1) box(picture, chance.whole(0, width), chance.whole(0, height), 7, 7, 20)
  }
  unevenLight(picture, chance.between(0, 0.5), chance)
  picture = blurred(picture, chance.between(0.3, 1.5))
  addNoise(picture, chance.between(1, 25), chance)
  toLevels(picture)
  if (chance.either()) picture = squeezed(picture, chance.whole(20, 90))
  return { name: `no code ${seed}/${index}`, kind: 'no code', text: null, pixels: rgbaOf(picture) }
}
