import { encodeQr } from '@/platform/qr/write.ts'
import { addGlare, addMoire, addNoise, blurred, smeared, squeezed, toLevels, unevenLight } from './damage.ts'
import { rgbaOf, type Grey } from './grey.ts'
import { Chance } from './random.ts'
import { box, drawRoom, drawSheet, photograph, shrink, type Ink, type Pose, type Sheet } from './scene.ts'
import { someText } from './words.ts'

/** What makes a picture hard to read. */
export const KINDS = [
  'rotation', 'perspective', 'blur', 'low contrast', 'uneven light', 'noise', 'small in frame', 'inverted', 'screen moiré', 'JPEG artefacts',
  'partly covered', 'curled', 'several at once',
] as const // prettier-ignore
export type Kind = (typeof KINDS)[number]

export interface Picture {
  readonly name: string
  readonly kind: Kind | 'no code'
  /** What stands in the code; `null` where there is none. */
  readonly text: string | null
  readonly pixels: { readonly data: Uint8ClampedArray<ArrayBuffer>; readonly width: number; readonly height: number }
}

/** A photograph before it was taken; each kind spoils one thing of it, from hardly to hopelessly. */
interface Shot {
  readonly size: readonly [width: number, height: number]
  ink: Ink
  /** Pixels per module. */
  near: number
  turn: number
  lean: [number, number]
  curl: number
  blur: number
  smear: number
  dark: number
  noise: number
  coarse: boolean
  uneven: number
  glare: number
  moire: number
  jpeg: number
  covered: number
}

const SIZES = [[1280, 960], [960, 1280], [1280, 720], [1024, 768], [900, 1200]] as const // prettier-ignore

const plainShot = (chance: Chance): Shot => ({
  size: chance.one(SIZES),
  ink: { paper: chance.between(205, 245), ink: chance.between(15, 60) },
  near: chance.between(3, 7),
  turn: chance.between(-0.12, 0.12),
  lean: [chance.between(-0.15, 0.15), chance.between(-0.15, 0.15)],
  curl: 0,
  blur: chance.between(0.4, 0.8),
  smear: 0,
  dark: 0,
  noise: chance.between(1, 4),
  coarse: chance.either(0.3),
  uneven: chance.between(0, 0.2),
  glare: 0,
  moire: 0,
  jpeg: chance.either(0.25) ? chance.whole(82, 95) : 0,
  covered: 0,
})

/** `much` runs from 0, hardly, to 1, hopelessly. */
const SPOIL: Readonly<Record<Kind, (shot: Shot, much: number, chance: Chance) => void>> = {
  rotation(shot, much, chance) {
    shot.turn = chance.between(-Math.PI, Math.PI)
    shot.near = 4.6 - 2.9 * much
    shot.blur = 0.4 + 0.4 * much
  },
  perspective(shot, much, chance) {
    const lean = (0.35 + 0.75 * much) * chance.sign()
    shot.lean = chance.either() ? [lean, chance.between(-0.25, 0.25)] : [chance.between(-0.25, 0.25), lean]
    shot.near = chance.between(4, 7)
  },
  blur(shot, much, chance) {
    shot.near = chance.between(3, 7)
    if (chance.either(0.65)) shot.blur = shot.near * (0.15 + 0.47 * much)
    else shot.smear = shot.near * (0.4 + 1.3 * much)
  },
  'low contrast'(shot, much, chance) {
    const paper = chance.between(110, 235)
    shot.ink = { paper, ink: paper - (80 - 72 * much) }
    shot.noise = chance.between(1.5, 4)
    shot.uneven = chance.between(0.1, 0.35)
  },
  'uneven light'(shot, much, chance) {
    shot.uneven = 0.4 + 0.5 * much
    if (chance.either(0.5)) shot.glare = 40 + 200 * much
    shot.noise = chance.between(2, 5)
  },
  noise(shot, much, chance) {
    shot.noise = 8 + 36 * much
    shot.coarse = chance.either(0.5)
    shot.dark = chance.between(0, 0.4)
  },
  'small in frame'(shot, much, chance) {
    shot.near = 3.2 - 1.9 * much
    shot.blur = chance.between(0.3, 0.6)
  },
  inverted(shot, much, chance) {
    shot.ink = { paper: chance.between(15, 70), ink: chance.between(170, 245) - 60 * much }
    shot.near = 4.6 - 2.6 * much
    shot.turn = chance.between(-0.6, 0.6)
    shot.uneven = 0.5 * much
    shot.blur = 0.4 + 0.6 * much
  },
  'screen moiré'(shot, much, chance) {
    shot.moire = 0.08 + 0.38 * much
    shot.ink = { paper: chance.between(180, 245), ink: chance.between(15, 50) }
    shot.near = chance.between(3, 6)
  },
  'JPEG artefacts'(shot, much, chance) {
    shot.jpeg = Math.round(36 - 33 * much)
    shot.near = chance.between(2.2, 4.5)
  },
  'partly covered'(shot, much) {
    shot.covered = 0.01 + 0.09 * much
  },
  curled(shot, much, chance) {
    shot.curl = (0.2 + 1.1 * much) * (chance.either(0.7) ? 1 : -1)
    shot.lean = [chance.between(-0.4, 0.4), chance.between(-0.4, 0.4)]
    shot.near = chance.between(3.5, 7)
    shot.uneven = chance.between(0.1, 0.4)
  },
  'several at once'(shot, much, chance) {
    for (const kind of ['perspective', 'blur', 'uneven light', 'noise', 'low contrast', 'JPEG artefacts', 'small in frame'] as const) {
      if (chance.either(0.35)) SPOIL[kind](shot, much * chance.between(0, 0.6), chance)
    }
  },
}

/** The `index`-th picture of a kind; always the same for the same seed. */
export function makePicture(kind: Kind, index: number, seed: number): Picture {
  const chance = new Chance(seed * 7919 + KINDS.indexOf(kind) * 104729 + index * 15485863)
  const text = someText(chance)
  const shot = plainShot(chance)
  SPOIL[kind](shot, chance.next(), chance)
  return { name: `${kind} ${seed}/${index}`, kind, text, pixels: rgbaOf(takePicture(encodeQr(text), shot, chance)) }
}

/** `perKind` pictures of every kind. */
export function* pictureSet(seed: number, perKind: number): Generator<Picture> {
  for (let index = 0; index < perKind; index += 1) for (const kind of KINDS) yield makePicture(kind, index, seed)
}

function takePicture(rows: readonly (readonly boolean[])[], shot: Shot, chance: Chance): Grey {
  const drawn = drawSheet(rows, shot.ink, chance)
  const sheet = shot.covered > 0 ? covered(drawn, shot.covered, chance) : drawn
  const [width, height] = shot.size
  const side = Math.min(shot.near * rows.length, 0.92 * Math.min(width, height))
  const away = (length: number) => chance.between(side * 0.55, Math.max(side * 0.55, length - side * 0.55))
  const centre = [away(width), away(height)] as const
  const pose: Pose = {
    centre,
    side,
    turn: shot.turn,
    lean: shot.lean,
    curl: { bend: shot.curl, along: chance.one([0, Math.PI / 2]) + chance.between(-0.3, 0.3) },
  }
  let picture = photograph(sheet, pose, drawRoom(width, height, chance))
  if (shot.uneven > 0) unevenLight(picture, shot.uneven, chance)
  if (shot.glare > 0) {
    const [x, y] = [centre[0] + side * chance.between(-0.5, 0.5), centre[1] + side * chance.between(-0.5, 0.5)]
    addGlare(picture, x, y, side * chance.between(0.15, 0.5), shot.glare)
  }
  if (shot.moire > 0) addMoire(picture, shot.moire, chance)
  picture = blurred(picture, shot.blur)
  if (shot.smear > 0) picture = smeared(picture, shot.smear, chance.between(0, Math.PI))
  if (shot.dark > 0) for (let i = 0; i < picture.data.length; i += 1) picture.data[i]! *= 1 - shot.dark
  addNoise(picture, shot.noise, chance, shot.coarse)
  toLevels(picture)
  return shot.jpeg > 0 ? squeezed(picture, shot.jpeg) : picture
}

/** A thumb at the edge, a sticker, drops, a torn corner: on about this share of the code's area. */
function covered({ picture, code }: Sheet, share: number, chance: Chance): Sheet {
  const [left, top, side] = [code.left * picture.width, code.top * picture.height, code.width * picture.width]
  const spots = chance.whole(1, 6)
  for (let i = 0; i < spots; i += 1) {
    const area = (share / spots) * side * side
    const long = chance.between(1, 2.5)
    const [w, h] = chance.either() ? [Math.sqrt(area * long), Math.sqrt(area / long)] : [Math.sqrt(area / long), Math.sqrt(area * long)]
    const [x, y] = [left + chance.between(-0.1, 1.1) * side - w / 2, top + chance.between(-0.1, 1.1) * side - h / 2]
    const level = chance.between(20, 250)
    if (chance.either()) box(picture, Math.round(x), Math.round(y), Math.round(w), Math.round(h), level)
    else oval(picture, x + w / 2, y + h / 2, w * 0.56, h * 0.56, level)
  }
  return { picture, smaller: shrink(picture), code }
}

function oval(picture: Grey, x: number, y: number, reachX: number, reachY: number, level: number) {
  for (let py = Math.max(0, Math.floor(y - reachY)); py < Math.min(picture.height, y + reachY); py += 1) {
    const half = reachX * Math.sqrt(Math.max(0, 1 - ((py - y) / reachY) ** 2))
    box(picture, Math.round(x - half), py, Math.round(2 * half), 1, level)
  }
}
