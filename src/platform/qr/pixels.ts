/** A picture in shades of grey, a byte for each pixel, row by row. Everything a look does to a picture is done on this. */
export interface GreyPicture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** What a canvas gives and the reader takes: four bytes for each pixel. */
export interface ColourPicture {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

const blank = (width: number, height: number): GreyPicture => ({ data: new Uint8ClampedArray(width * height), width, height })

export function greyOf({ data, width, height }: ColourPicture): GreyPicture {
  const out = blank(width, height)
  for (let i = 0, at = 0; i < out.data.length; i += 1, at += 4) {
    out.data[i] = (306 * data[at]! + 601 * data[at + 1]! + 117 * data[at + 2]! + 512) >> 10
  }
  return out
}

/** One byte for each pixel, back into the four that the reader takes; `words`, one for each pixel, are filled where they are given. */
export function colourOf({ data, width, height }: GreyPicture, words = new Uint32Array(width * height)): ColourPicture {
  for (let i = 0; i < words.length; i += 1) words[i] = 0xff000000 | (data[i]! * 0x010101)
  return { data: new Uint8ClampedArray(words.buffer), width, height }
}

const BLOCK = 8

/**
 * Every place is held against its own neighbourhood of some 24 pixels: its mean becomes middle grey, and its spread the whole range. Shadows,
 * one-sided light and faded ink go. Means and spreads are taken for blocks and drawn out between them, so that a camera's frame costs little.
 * @param out filled and returned; may be the picture itself
 */
export function localContrast(picture: GreyPicture, out = blank(picture.width, picture.height)): GreyPicture {
  const { data, width, height } = picture
  const { means, gains, across, down } = neighbourhoods(picture)
  const mean = new Float32Array(across)
  const gain = new Float32Array(across)
  for (let y = 0, at = 0; y < height; y += 1) {
    const place = Math.max(0, Math.min(down - 1, (y - BLOCK / 2) / BLOCK))
    const [near, far] = [Math.floor(place), Math.min(down - 1, Math.floor(place) + 1)]
    for (let i = 0; i < across; i += 1) {
      const [upper, lower] = [near * across + i, far * across + i]
      mean[i] = means[upper]! + (means[lower]! - means[upper]!) * (place - near)
      gain[i] = gains[upper]! + (gains[lower]! - gains[upper]!) * (place - near)
    }
    // From the middle of one block to the middle of the next; the rims keep the outermost block's values.
    for (let x = 0, piece = 0; piece <= across; piece += 1) {
      const [left, right] = [Math.max(0, piece - 1), Math.min(across - 1, piece)]
      const [stepMean, stepGain] = [(mean[right]! - mean[left]!) / BLOCK, (gain[right]! - gain[left]!) / BLOCK]
      let nowMean = mean[left]!
      let nowGain = gain[left]!
      for (const end = piece < across ? Math.min(width, BLOCK / 2 + piece * BLOCK) : width; x < end; x += 1, at += 1) {
        out.data[at] = 128 + (data[at]! - nowMean) * nowGain
        nowMean += stepMean
        nowGain += stepGain
      }
    }
  }
  return out
}

/** For each block: the mean of it and the eight around it, and how many times its spread goes into a quarter of the range. */
function neighbourhoods({ data, width, height }: GreyPicture) {
  const [across, down] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)]
  const sums = new Float64Array(across * down)
  const squares = new Float64Array(across * down)
  const counts = new Float64Array(across * down)
  for (let y = 0; y < height; y += 1) {
    for (let i = 0, x = 0; i < across; i += 1) {
      const end = Math.min(width, x + BLOCK)
      let [sum, square] = [0, 0]
      for (let at = y * width + x; x < end; x += 1, at += 1) {
        const level = data[at]!
        sum += level
        square += level * level
      }
      const block = (y >> 3) * across + i
      sums[block]! += sum
      squares[block]! += square
      counts[block]! += Math.min(BLOCK, width - i * BLOCK)
    }
  }
  const means = new Float32Array(across * down)
  const gains = new Float32Array(across * down)
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      let [sum, square, count] = [0, 0, 0]
      for (let ny = Math.max(0, y - 1); ny <= Math.min(down - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(across - 1, x + 1); nx += 1) {
          const block = ny * across + nx
          sum += sums[block]!
          square += squares[block]!
          count += counts[block]!
        }
      }
      const mean = sum / count
      means[y * across + x] = mean
      // A blank wall has next to no spread: its grain is not blown up into a pattern.
      gains[y * across + x] = 64 / Math.max(6, Math.sqrt(Math.max(0, square / count - mean * mean)))
    }
  }
  return { means, gains, across, down }
}

/** Twice as wide and high, straight lines between the pixels. */
export function doubled({ data, width, height }: GreyPicture): GreyPicture {
  const out = blank(width * 2, height * 2)
  for (let y = 0; y < out.height; y += 1) {
    const near = y >> 1
    const far = Math.max(0, Math.min(height - 1, y & 1 ? near + 1 : near - 1))
    for (let x = 0; x < width; x += 1) {
      const middle = 3 * data[near * width + x]! + data[far * width + x]!
      const before = x > 0 ? x - 1 : x
      const after = x + 1 < width ? x + 1 : x
      const at = y * out.width + 2 * x
      out.data[at] = (3 * middle + 3 * data[near * width + before]! + data[far * width + before]! + 8) >> 4
      out.data[at + 1] = (3 * middle + 3 * data[near * width + after]! + data[far * width + after]! + 8) >> 4
    }
  }
  return out
}

/** Each pixel gives half of itself to its neighbours: grain and fine stripes go, modules stay. */
export function softened({ data, width, height }: GreyPicture): GreyPicture {
  const rows = blank(width, height)
  const out = blank(width, height)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      rows.data[at] = (data[x > 0 ? at - 1 : at]! + 2 * data[at]! + data[x + 1 < width ? at + 1 : at]! + 2) >> 2
    }
  }
  for (let y = 0, at = 0; y < height; y += 1) {
    const [up, down] = [y > 0 ? -width : 0, y + 1 < height ? width : 0]
    for (let x = 0; x < width; x += 1, at += 1) out.data[at] = (rows.data[at + up]! + 2 * rows.data[at]! + rows.data[at + down]! + 2) >> 2
  }
  return out
}

/** Edges drawn over: what each pixel differs by from the mean of its neighbourhood (twice a square of 2·radius + 1) is added `amount` times. */
export function sharpened(picture: GreyPicture, radius: number, amount: number): GreyPicture {
  const soft = meanOf(meanOf(picture, radius), radius)
  const out = blank(picture.width, picture.height)
  for (let i = 0; i < out.data.length; i += 1) out.data[i] = picture.data[i]! + amount * (picture.data[i]! - soft.data[i]!)
  return out
}

function meanOf({ data, width, height }: GreyPicture, radius: number): GreyPicture {
  const out = blank(width, height)
  const columns = new Float64Array(width)
  const add = (y: number, sign: number) => {
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) columns[x]! += sign * data[at]!
  }
  for (let y = 0; y < Math.min(radius, height); y += 1) add(y, 1)
  for (let y = 0; y < height; y += 1) {
    if (y + radius < height) add(y + radius, 1)
    if (y - radius - 1 >= 0) add(y - radius - 1, -1)
    const tall = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1
    let sum = 0
    for (let x = 0; x < Math.min(radius, width); x += 1) sum += columns[x]!
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (x + radius < width) sum += columns[x + radius]!
      if (x - radius - 1 >= 0) sum -= columns[x - radius - 1]!
      out.data[at] = sum / (tall * (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1))
    }
  }
  return out
}
