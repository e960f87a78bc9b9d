import { encodeQr } from '@/platform/qr/write.ts'
import { contrastLook, plainLook } from '@/platform/qr/liveLook.ts'
import type { Read } from '@/platform/qr/codes.ts'
import type { GreyPicture } from '@/platform/qr/pixels.ts'
import { addNoise, blurred, toLevels, unevenLight } from './damage.ts'
import type { Grey } from './grey.ts'
import { Chance } from './random.ts'
import { drawRoom, drawSheet, photograph } from './scene.ts'

export const LIVE_SIZE = [640, 480] as const

/** What a camera of 640 × 480 shows on the way to a code: rooms without one, full of things with edges. */
export function roomFilm(frames: number, seed: number): Grey[] {
  const chance = new Chance(seed)
  return Array.from({ length: frames }, () => developed(drawRoom(...LIVE_SIZE, chance), chance))
}

/** The same with a code in it, seen clearly or dimly. */
export function codeFilm(frames: number, seed: number, text: string): Grey[] {
  const chance = new Chance(seed)
  const sheet = drawSheet(encodeQr(text), { paper: 225, ink: 40 }, chance)
  return Array.from({ length: frames }, (_, at) => {
    const pose = { centre: [320, 240] as const, side: 250, turn: chance.between(-0.4, 0.4), lean: [0.1, -0.1] as [number, number] }
    const shot = photograph(sheet, pose, drawRoom(...LIVE_SIZE, chance))
    if (at % 2 === 1) unevenLight(shot, 0.5, chance)
    return developed(shot, chance)
  })
}

function developed(shot: Grey, chance: Chance): Grey {
  const picture = blurred(shot, 0.7)
  addNoise(picture, 3, chance)
  toLevels(picture)
  return picture
}

export const LOOKS = { plain: plainLook, contrast: contrastLook } as const

/** A slow phone, as far as a quick machine can say: the work takes so many times longer. */
export const SLOWDOWN = 4

export interface FrameCost {
  readonly look: keyof typeof LOOKS
  readonly median: number
  readonly worst: number
}

/**
 * What reading one frame costs, in ms of a processor four times slower. It is processor time, and of each frame the quickest of some rounds: other
 * programs on the machine are not counted. Chromium's own slowing of a page does not reach its workers, so it would prove nothing here.
 */
export async function frameCosts(read: Read, frames: readonly Grey[], rounds = 8): Promise<FrameCost[]> {
  const taken: GreyPicture[] = frames.map(({ data, width, height }) => ({ data: Uint8ClampedArray.from(data), width, height }))
  const costs: FrameCost[] = []
  for (const look of ['plain', 'contrast'] as const) {
    const best = taken.map(() => Infinity)
    for (let round = 0; round < rounds; round += 1)
      for (const [at, frame] of taken.entries()) {
        const started = process.cpuUsage()
        await LOOKS[look](frame, read)
        const { user, system } = process.cpuUsage(started)
        best[at] = Math.min(best[at]!, ((user + system) / 1000) * SLOWDOWN)
      }
    best.sort((a, b) => a - b)
    costs.push({ look, median: best[best.length >> 1]!, worst: best.at(-1)! })
  }
  return costs
}
