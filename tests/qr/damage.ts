import jpeg from 'jpeg-js'
import type { Chance } from './random.ts'
import { grey, type Grey } from './grey.ts'

/** What happens to a picture between the paper and the file. Each returns a new picture or changes the one given, as it says. */

/** A lens out of focus: `radius` is the deviation of a bell, in pixels. */
export function blurred(picture: Grey, radius: number): Grey {
  const reach = Math.max(1, Math.ceil(radius * 2.6))
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * radius * radius)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const kernel = weights.map((weight) => weight / whole)
  return spread(spread(picture, kernel, 1), kernel, picture.width)
}

/** Each pixel becomes the weighted mean of its neighbours, `step` apart: 1 along the rows, the width down the columns. */
function spread({ width, height, data }: Grey, kernel: Float32Array, step: number): Grey {
  const out = grey(width, height)
  const reach = kernel.length >> 1
  const [length, most] = step === 1 ? [width, width - 1] : [height, height - 1]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [at, here] = [y * width + x, step === 1 ? x : y]
      let sum = 0
      if (here >= reach && here + reach < length) for (let k = -reach; k <= reach; k += 1) sum += kernel[k + reach]! * data[at + k * step]!
      else
        for (let k = -reach; k <= reach; k += 1)
          sum += kernel[k + reach]! * data[at + (Math.max(0, Math.min(most, here + k)) - here) * step]!
      out.data[at] = sum
    }
  }
  return out
}

/** A hand or a child moved: smeared along a line of so many pixels. */
export function smeared({ width, height, data }: Grey, length: number, angle: number): Grey {
  const out = grey(width, height)
  const steps = Math.max(2, Math.round(length))
  const shifts = Array.from({ length: steps }, (_, i) => {
    const far = (i / (steps - 1) - 0.5) * length
    return [Math.round(far * Math.cos(angle)), Math.round(far * Math.sin(angle))] as const
  })
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (const [dx, dy] of shifts) {
        const [sx, sy] = [Math.max(0, Math.min(width - 1, x + dx)), Math.max(0, Math.min(height - 1, y + dy))]
        sum += data[sy * width + sx]!
      }
      out.data[y * width + x] = sum / steps
    }
  }
  return out
}

/** Grains of a dark room; changes the picture. `strength` is their deviation in levels. */
export function addNoise(picture: Grey, strength: number, chance: Chance, coarse = false) {
  const { width, data } = picture
  if (!coarse) for (let i = 0; i < data.length; i += 1) data[i]! += strength * chance.bell()
  else {
    // A camera's own cleaning makes grains two pixels wide.
    for (let i = 0; i < data.length; i += 2) {
      const grain = strength * chance.bell()
      for (const at of [i, i + 1, i + width, i + width + 1]) if (at < data.length) data[at]! += grain * 0.7 + strength * 0.4 * chance.bell()
    }
  }
}

/** Light from one side and a shadow's edge; changes the picture. `depth`: the darkest place has so much less light, 0 to 1. */
export function unevenLight(picture: Grey, depth: number, chance: Chance) {
  const { width, height, data } = picture
  const angle = chance.between(0, 2 * Math.PI)
  const [dx, dy] = [Math.cos(angle) / width, Math.sin(angle) / height]
  const edge = chance.either(0.6)
    ? { at: chance.between(-0.25, 0.25), soft: chance.between(0.01, 0.08), turn: chance.between(0, Math.PI) }
    : null
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const slope = 0.5 + (x - width / 2) * dx + (y - height / 2) * dy
      let light = 1 - depth * Math.max(0, Math.min(1, slope))
      if (edge) {
        const across = ((x - width / 2) / width) * Math.cos(edge.turn) + ((y - height / 2) / height) * Math.sin(edge.turn)
        light *= 1 - 0.75 * depth * Math.max(0, Math.min(1, (across - edge.at) / edge.soft + 0.5))
      }
      data[y * width + x]! *= light
    }
  }
}

/** A lamp mirrored in the laminate; changes the picture. */
export function addGlare(picture: Grey, x: number, y: number, radius: number, strength: number) {
  const { width, height, data } = picture
  for (let py = 0; py < height; py += 1) {
    for (let px = 0; px < width; px += 1) {
      const far = ((px - x) ** 2 + (py - y) ** 2) / (radius * radius)
      if (far < 6) data[py * width + px]! += strength * Math.exp(-far)
    }
  }
}

/** A screen's own grid beating with the camera's: waves, and faint dark lines; changes the picture. */
export function addMoire(picture: Grey, strength: number, chance: Chance) {
  const { width, height, data } = picture
  const waves = Array.from({ length: chance.whole(2, 3) }, () => {
    const [period, angle] = [chance.between(3, 26), chance.between(0, Math.PI)]
    return { fx: (2 * Math.PI * Math.cos(angle)) / period, fy: (2 * Math.PI * Math.sin(angle)) / period, phase: chance.between(0, 6) }
  })
  const bow = chance.between(0, 0.00002)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (const { fx, fy, phase } of waves) sum += Math.sin(fx * x + fy * y + phase + bow * x * y)
      data[y * width + x]! *= 1 + (strength * sum) / waves.length - strength * 0.4
    }
  }
}

/** As a messenger sends it on; `quality` 1 to 100. */
export function squeezed(picture: Grey, quality: number): Grey {
  const { width, height } = picture
  const rgba = Buffer.alloc(width * height * 4, 255)
  for (let i = 0; i < picture.data.length; i += 1) {
    const level = Math.max(0, Math.min(255, Math.round(picture.data[i]!)))
    rgba[4 * i] = level
    rgba[4 * i + 1] = level
    rgba[4 * i + 2] = level
  }
  const back = jpeg.decode(jpeg.encode({ data: rgba, width, height }, quality).data, { useTArray: true })
  const out = grey(width, height)
  for (let i = 0; i < out.data.length; i += 1) out.data[i] = back.data[4 * i]!
  return out
}

/** Levels a file can hold; changes the picture. */
export function toLevels(picture: Grey) {
  for (let i = 0; i < picture.data.length; i += 1) picture.data[i] = Math.max(0, Math.min(255, Math.round(picture.data[i]!)))
}
