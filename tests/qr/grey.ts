/** A grey picture, 0 black to 255 white, kept in fractions until it is done. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

export const grey = (width: number, height: number, fill = 0): Grey => ({
  width,
  height,
  data: new Float32Array(width * height).fill(fill),
})

/** Half the width and height, each pixel the mean of four: what a farther camera sees of a texture. */
export function halved({ width, height, data }: Grey): Grey {
  const out = grey(width >> 1, height >> 1)
  for (let y = 0; y < out.height; y += 1) {
    for (let x = 0; x < out.width; x += 1) {
      const at = 2 * y * width + 2 * x
      out.data[y * out.width + x] = (data[at]! + data[at + 1]! + data[at + width]! + data[at + width + 1]!) / 4
    }
  }
  return out
}

/** As a decoder takes it. */
export function rgbaOf({ width, height, data }: Grey): { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number } {
  const out = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < data.length; i += 1) {
    const level = data[i]!
    out[4 * i] = level
    out[4 * i + 1] = level
    out[4 * i + 2] = level
    out[4 * i + 3] = 255
  }
  return { data: out, width, height }
}
