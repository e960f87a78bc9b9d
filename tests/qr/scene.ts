import { Chance } from './random.ts'
import { grey, halved, type Grey } from './grey.ts'

/** A sheet with a code on it, as a drawing: pixels per module are a whole number, so that its edges are sharp. */
export interface Sheet {
  readonly picture: Grey
  /** Smaller and smaller versions, for sheets far away. */
  readonly smaller: readonly Grey[]
  /** Where the code's own square lies on the sheet, as shares of its width and height: left, top, side in width's and in height's terms. */
  readonly code: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
}

export interface Ink {
  readonly paper: number
  readonly ink: number
}

const PER_MODULE = 8

/** An A5-like sheet: bars for a heading above, the code with its quiet zone, bars for words below. */
export function drawSheet(rows: readonly (readonly boolean[])[], { paper, ink }: Ink, chance: Chance, quiet = 4): Sheet {
  const side = (rows.length + 2 * quiet) * PER_MODULE
  const margin = PER_MODULE * 4
  const head = Math.round(side * chance.between(0.12, 0.3))
  const foot = Math.round(side * chance.between(0.08, 0.25))
  const picture = grey(side + 2 * margin, side + head + foot, paper)
  lines(picture, margin, PER_MODULE, picture.width - margin, head - PER_MODULE, ink, chance)
  lines(picture, margin, head + side + PER_MODULE, picture.width - margin, picture.height - 2 * PER_MODULE, ink, chance)
  const [left, top] = [margin + quiet * PER_MODULE, head + quiet * PER_MODULE]
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) box(picture, left + x * PER_MODULE, top + y * PER_MODULE, PER_MODULE, PER_MODULE, ink)
    }),
  )
  const size = rows.length * PER_MODULE
  const code = { left: left / picture.width, top: top / picture.height, width: size / picture.width, height: size / picture.height }
  return { picture, smaller: shrink(picture), code }
}

export function shrink(picture: Grey): Grey[] {
  const out = [halved(picture)]
  while (Math.min(out.at(-1)!.width, out.at(-1)!.height) > 64) out.push(halved(out.at(-1)!))
  return out
}

export function box(picture: Grey, left: number, top: number, width: number, height: number, level: number) {
  for (let y = Math.max(0, top); y < Math.min(picture.height, top + height); y += 1) {
    picture.data.fill(level, y * picture.width + Math.max(0, left), y * picture.width + Math.min(picture.width, left + width))
  }
}

/** Something like printed words: rows of short bars. */
export function lines(picture: Grey, left: number, top: number, right: number, bottom: number, ink: number, chance: Chance) {
  const tall = chance.whole(8, 26)
  for (let y = top; y + tall < bottom; y += Math.round(tall * 1.8)) {
    for (let x = left; x < right - tall;) {
      const wide = Math.round(tall * chance.between(0.2, 0.7))
      if (chance.either(0.8)) box(picture, x, y + (chance.either() ? 0 : tall >> 2), wide, chance.either() ? tall : tall >> 1, ink)
      x += wide + Math.max(2, Math.round(tall * chance.between(0.1, 0.4)))
    }
  }
}

export interface Pose {
  /** Of the code, in the picture's pixels. */
  readonly centre: readonly [x: number, y: number]
  /** Of the code as it would be flat and straight ahead, in pixels. */
  readonly side: number
  /** Radians: in the picture's plane, and how far the sheet's right and lower edges lean away. */
  readonly turn: number
  readonly lean: readonly [sideways: number, back: number]
  /** A sheet around a column or rolled up: radians of bend over the code's side; below 0 it is hollow. And the direction it bends along. */
  readonly curl?: { readonly bend: number; readonly along: number }
}

/** Where a point of the picture lies on the sheet, in shares of its width and height; far outside where it does not. */
export type Place = (x: number, y: number, out: Float64Array) => void

/** How far away the camera stands, in sides of the code. */
const AWAY = 2.2

/**
 * A ray from the camera to the sheet. The code is the square of side 1 about the origin of its own space; the sheet is that space's floor, or
 * a cylinder that touches it there.
 */
export function placeOf(sheet: Sheet, { centre, side, turn, lean, curl }: Pose): Place {
  const { left, top, width, height } = sheet.code
  const [cosS, sinS, cosB, sinB] = [Math.cos(lean[0]), Math.sin(lean[0]), Math.cos(lean[1]), Math.sin(lean[1])]
  const [cosT, sinT] = [Math.cos(turn), Math.sin(turn)]
  // The sheet's own directions, seen from the camera: to its right, downwards, and out of its back.
  const across = [cosS, 0, sinS] as const
  const down = [-sinS * sinB, cosB, cosS * sinB] as const
  const out = [
    across[1] * down[2] - across[2] * down[1],
    across[2] * down[0] - across[0] * down[2],
    across[0] * down[1] - across[1] * down[0],
  ] as const
  const from = [-AWAY * across[2], -AWAY * down[2], -AWAY * out[2]] as const
  const [cosA, sinA] = [Math.cos(curl?.along ?? 0), Math.sin(curl?.along ?? 0)]
  const radius = curl && Math.abs(curl.bend) > 0.01 ? 1 / curl.bend : 0
  return (x, y, place) => {
    const [px, py] = [(x - centre[0]) / side, (y - centre[1]) / side]
    const [dx, dy] = [(px * cosT + py * sinT) / AWAY, (py * cosT - px * sinT) / AWAY]
    const rayX = dx * across[0] + dy * across[1] + across[2]
    const rayY = dx * down[0] + dy * down[1] + down[2]
    const rayZ = dx * out[0] + dy * out[1] + out[2]
    let u: number
    let v: number
    if (radius === 0) {
      const far = -from[2] / rayZ
      u = from[0] + far * rayX
      v = from[1] + far * rayY
      if (far <= 0) u = NaN
    } else {
      // In the cylinder's own directions: `b` across the bend, `n` along its axis, the axis itself at depth `radius`.
      const [fromB, rayB] = [from[0] * cosA + from[1] * sinA, rayX * cosA + rayY * sinA]
      const [fromN, rayN] = [from[1] * cosA - from[0] * sinA, rayY * cosA - rayX * sinA]
      const [a, b] = [rayB * rayB + rayZ * rayZ, fromB * rayB + (from[2] - radius) * rayZ]
      const root = b * b - a * (fromB * fromB + (from[2] - radius) ** 2 - radius * radius)
      const far = root < 0 ? NaN : (-b - Math.sign(radius) * Math.sqrt(root)) / a
      const angle = Math.atan2((fromB + far * rayB) * Math.sign(radius), (radius - (from[2] + far * rayZ)) * Math.sign(radius))
      const [along, axis] = [Math.abs(angle) < 1.4 ? angle * radius : NaN, fromN + far * rayN]
      u = along * cosA - axis * sinA
      v = along * sinA + axis * cosA
    }
    place[0] = left + (u + 0.5) * width
    place[1] = top + (v + 0.5) * height
  }
}

/** Photographs a sheet: `room` is what lies around it. Four rays for each pixel, through the version of the sheet that fits the distance. */
export function photograph(sheet: Sheet, pose: Pose, room: Grey): Grey {
  const out: Grey = { width: room.width, height: room.height, data: Float32Array.from(room.data) }
  const place = placeOf(sheet, pose)
  const perPixel = (sheet.code.width * sheet.picture.width) / pose.side
  const level = Math.max(0, Math.min(sheet.smaller.length, Math.floor(Math.log2(perPixel / 1.6))))
  const texture = level === 0 ? sheet.picture : sheet.smaller[level - 1]!
  const at = new Float64Array(2)
  const { left, top, right, bottom } = reachOf(place, out)
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const behind = out.data[y * out.width + x]!
      let sum = 0
      for (let ray = 0; ray < 4; ray += 1) {
        place(x + (ray & 1 ? 0.75 : 0.25), y + (ray & 2 ? 0.75 : 0.25), at)
        const [u, v] = [at[0]!, at[1]!]
        const onSheet = u >= 0 && u < 1 && v >= 0 && v < 1
        sum += onSheet ? smooth(texture, u * texture.width - 0.5, v * texture.height - 0.5) : behind
      }
      out.data[y * out.width + x] = sum / 4
    }
  }
  return out
}

/** The part of the picture where the sheet can be: looked for on a coarse grid. */
function reachOf(place: Place, { width, height }: Grey) {
  const step = 16
  const at = new Float64Array(2)
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height + step; y += step) {
    for (let x = 0; x < width + step; x += step) {
      place(x, y, at)
      if (!(at[0]! >= 0 && at[0]! < 1 && at[1]! >= 0 && at[1]! < 1)) continue
      left = Math.min(left, x - step)
      right = Math.max(right, x + step)
      top = Math.min(top, y - step)
      bottom = Math.max(bottom, y + step)
    }
  }
  return { left: Math.max(0, left), top: Math.max(0, top), right: Math.min(width, right), bottom: Math.min(height, bottom) }
}

/** The level between four pixels. */
export function smooth({ width, height, data }: Grey, x: number, y: number): number {
  const [left, top] = [Math.max(0, Math.min(width - 2, Math.floor(x))), Math.max(0, Math.min(height - 2, Math.floor(y)))]
  const [fx, fy] = [Math.max(0, Math.min(1, x - left)), Math.max(0, Math.min(1, y - top))]
  const at = top * width + left
  const upper = data[at]! + (data[at + 1]! - data[at]!) * fx
  const lower = data[at + width]! + (data[at + width + 1]! - data[at + width]!) * fx
  return upper + (lower - upper) * fy
}

/** A wall, a door, a shelf: soft stains and a few hard-edged things. */
export function drawRoom(width: number, height: number, chance: Chance): Grey {
  const room = grey(width, height, chance.between(60, 200))
  const things = chance.whole(3, 14)
  for (let i = 0; i < things; i += 1) {
    const [w, h] = [chance.whole(20, width >> 1), chance.whole(20, height >> 1)]
    box(room, chance.whole(-40, width), chance.whole(-40, height), w, h, chance.between(20, 240))
  }
  if (chance.either(0.4))
    lines(room, chance.whole(0, width >> 1), chance.whole(0, height >> 1), width, height, chance.between(10, 120), chance)
  return room
}
