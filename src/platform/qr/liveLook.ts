import type { Look, Read } from './codes'
import { colourOf, localContrast, type ColourPicture, type GreyPicture } from './pixels'

/** The frame drawn in the viewfinder asks for the middle; this much of each side leaves it room. */
const AIMED = 0.75
/** A larger middle is looked at with every four pixels as one: a dim picture loses its grain by it, and a slow phone has a quarter of the work. */
const MOST = 640

/** Frame after frame has the same size: its room is taken once, since fresh memory costs a slow phone as much as the work in it. */
class Room {
  #words = new Uint32Array(0)
  #levels = new Uint8ClampedArray(0)

  words(length: number): Uint32Array<ArrayBuffer> {
    return this.#words.length === length ? this.#words : (this.#words = new Uint32Array(length))
  }
  levels(length: number): Uint8ClampedArray<ArrayBuffer> {
    return this.#levels.length === length ? this.#levels : (this.#levels = new Uint8ClampedArray(length))
  }
}
const whole = new Room()
const middle = new Room()

/** The first way of looking at a camera's frame: as it is, all that is seen. */
export function plainLook(frame: ColourPicture | GreyPicture, read: Read): Promise<Look> {
  const { data, width, height } = frame
  return read(isGrey(frame) ? colourOf(frame, whole.words(width * height)) : { data: data as ColourPicture['data'], width, height })
}

/**
 * The second way, for shadow and faded ink: through the local-contrast glass, and only at the middle, so that it costs a phone hardly more time
 * than the plain look at the whole; a code drawn light on dark is the plain look's business.
 */
export async function contrastLook(frame: ColourPicture | GreyPicture, read: Read): Promise<Look> {
  const grey = middleOf(frame)
  const look = await read(colourOf(localContrast(grey, grey), middle.words(grey.data.length)), true)
  const inFrame = (share: number) => (1 - AIMED) / 2 + AIMED * share
  return { ...look, found: look.found.map((one) => ({ ...one, x: inFrame(one.x), y: inFrame(one.y) })) }
}

const isGrey = ({ data, width, height }: ColourPicture | GreyPicture) => data.length === width * height

/** The middle of a frame in grey, halved in both directions where it is large. Good until the next call. */
export function middleOf(frame: ColourPicture | GreyPicture): GreyPicture {
  const { data, width, height } = frame
  const step = Math.max(width, height) * AIMED > MOST ? 2 : 1
  const [left, top] = [Math.round((width * (1 - AIMED)) / 2), Math.round((height * (1 - AIMED)) / 2)]
  const [wide, high] = [Math.floor((width - 2 * left) / step), Math.floor((height - 2 * top) / step)]
  const out = middle.levels(wide * high)
  const bytes = isGrey(frame) ? 1 : 4
  const grey = bytes === 1 ? (at: number) => data[at]! << 10 : (at: number) => 306 * data[at]! + 601 * data[at + 1]! + 117 * data[at + 2]!
  const row = width * bytes
  for (let y = 0, to = 0; y < high; y += 1) {
    let at = (top + y * step) * row + left * bytes
    for (let x = 0; x < wide; x += 1, to += 1, at += bytes * step) {
      out[to] = step === 1 ? grey(at) >> 10 : (grey(at) + grey(at + bytes) + grey(at + row) + grey(at + row + bytes)) >> 12
    }
  }
  return { data: out, width: wide, height: high }
}

/** How bright a frame is on the whole, 0 to 255, by every 97th of its pixels: enough to tell a dark corridor. */
export function lightOf(frame: ColourPicture | GreyPicture): number {
  const { data } = frame
  const [from, step] = isGrey(frame) ? [0, 97] : [1, 4 * 97]
  let [sum, count] = [0, 0]
  for (let at = from; at < data.length; at += step, count += 1) sum += data[at]!
  return sum / Math.max(1, count)
}
