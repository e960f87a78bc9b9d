import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readBarcodes } from 'zxing-wasm/reader'
import { readPhoto, type PhotoReaders } from '@/platform/qr/photo.ts'
import { plainReader } from '@/platform/qr/plain.ts'
import { zxingReader } from '@/platform/qr/zxing.ts'
import type { Picture } from './pictures.ts'

export interface Score {
  of: number
  /** Read by the library as it comes, by the photo path, by the small reader that stands in where WebAssembly is refused. */
  bare: number
  ours: number
  /** Names of pictures in which something else was read than what stands in them. */
  readonly wrong: string[]
  /** Milliseconds of processor time, all pictures together. */
  bareTook: number
  oursTook: number
}
export const noScore = (): Score => ({ of: 0, bare: 0, ours: 0, wrong: [], bareTook: 0, oursTook: 0 })

/** The app's own readers, with the machine code from the package instead of the site. */
export async function openReaders(): Promise<PhotoReaders> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  return { first: await zxingReader(Uint8Array.from(wasm).buffer), second: () => Promise.resolve(plainReader) }
}

/** Reads each picture twice, with the bare library and with the photo path, and adds to the scores of its kind. */
export async function measure(pictures: Iterable<Picture>, readers: PhotoReaders): Promise<ReadonlyMap<Picture['kind'], Score>> {
  const scores = new Map<Picture['kind'], Score>()
  for (const { kind, name, text, pixels } of pictures) {
    const score = scores.get(kind) ?? noScore()
    scores.set(kind, score)
    const started = process.cpuUsage()
    const bare = await readBarcodes(pixels as ImageData, { formats: ['QRCode'] })
    score.bareTook += since(started)
    const again = process.cpuUsage()
    const ours = (await readPhoto({ picture: pixels, pieces: [] }, readers))?.found ?? []
    score.oursTook += since(again)
    score.of += 1
    if (bare.some((one) => one.text === text)) score.bare += 1
    if (ours.some((one) => one.text === text)) score.ours += 1
    if (ours.some((one) => one.text !== text)) score.wrong.push(name)
  }
  return scores
}

const since = (start: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

export function sum(scores: Iterable<Score>): Score {
  const whole = noScore()
  for (const score of scores) {
    for (const key of ['of', 'bare', 'ours', 'bareTook', 'oursTook'] as const) whole[key] += score[key]
    whole.wrong.push(...score.wrong)
  }
  return whole
}

/** How many more of a hundred pictures the photo path reads than the library as it comes. */
export const gained = ({ of, bare, ours }: Score): number => (100 * (ours - bare)) / of
