import { encodeQr } from '@/platform/qr/write.ts'
import { addGlare, addNoise, blurred, smeared, toLevels, unevenLight } from './damage.ts'
import type { Grey } from './grey.ts'
import { Chance } from './random.ts'
import { drawRoom, drawSheet, photograph, type Pose } from './scene.ts'

/** How a poster is held before the camera. */
export const FILMS = ['clean', 'poor light', 'at an angle', 'from a distance', 'moving'] as const
export type Film = (typeof FILMS)[number]

const [WIDTH, HEIGHT] = [1280, 720]

/** Some frames of a poster with this text, at 1280 × 720; the phone shows the middle square of them. */
export function filmOf(text: string, film: Film): Grey[] {
  const chance = new Chance(FILMS.indexOf(film) + 11)
  const dim = film === 'poor light'
  const sheet = drawSheet(encodeQr(text, { forPaper: true }), { paper: 235, ink: 30 }, chance)
  const room = drawRoom(WIDTH, HEIGHT, chance)
  return Array.from({ length: film === 'moving' ? 10 : 4 }, (_, at) =>
    develop(photograph(sheet, poseIn(film, at), room), film, dim, chance),
  )
}

function poseIn(film: Film, at: number): Pose {
  const straight: Pose = { centre: [WIDTH / 2, HEIGHT / 2], side: 400, turn: 0.06, lean: [0.05, -0.08] }
  if (film === 'at an angle') return { ...straight, side: 430, turn: 0.5, lean: [0.7, 0.25] }
  if (film === 'from a distance') return { ...straight, side: 190 }
  // A hand that comes nearer, passes by and turns a little.
  if (film === 'moving') return { ...straight, centre: [440 + at * 45, 330 + at * 8], side: 300 + at * 14, turn: -0.2 + at * 0.04 }
  return straight
}

function develop(shot: Grey, film: Film, dim: boolean, chance: Chance): Grey {
  let picture = shot
  if (dim) {
    unevenLight(picture, 0.6, chance)
    addGlare(picture, 700, 250, 120, 60)
    for (let i = 0; i < picture.data.length; i += 1) picture.data[i]! *= 0.35
  }
  picture = blurred(picture, 0.7)
  if (film === 'moving') picture = smeared(picture, 4, 0.2)
  addNoise(picture, dim ? 7 : 3, chance)
  toLevels(picture)
  return picture
}
