/** Reads pictures for the page, on a thread of its own, so that the page's own frames never wait for it. */
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { Read } from './codes'
import { photoOf, pixelsOf } from './canvas'
import { contrastLook, lightOf, plainLook } from './liveLook'
import { lumaOf } from './luma'
import { readPhoto } from './photo'
import type { ColourPicture, GreyPicture } from './pixels'
import { seenPart } from './pictureSize'
import type { FromReader, ReadBy, TakenFrame, ToReader } from './protocol'
import { wasmAllowed, zxingReader } from './zxing'

declare const self: DedicatedWorkerGlobalScope

const tell = (said: FromReader) => self.postMessage(said)
const plain = async () => (await import('./plain')).plainReader
const stopped = new Set<number>()

const first = firstReader()
first.catch(() => tell({ tell: 'broken' }))

async function firstReader(): Promise<Read> {
  const { read, by } = await bestReader()
  tell({ tell: 'ready', by })
  return read
}

/** ZXing where it may run and its machine code can be had; else the reader in plain JavaScript. */
async function bestReader(): Promise<{ read: Read; by: ReadBy }> {
  try {
    if (!wasmAllowed()) return { read: await plain(), by: 'plain' }
    const answer = await fetch(wasmUrl, { credentials: 'omit' })
    if (!answer.ok) throw new Error(`No machine code: ${answer.status}`)
    return { read: await zxingReader(await answer.arrayBuffer()), by: 'zxing' }
  } catch {
    return { read: await plain(), by: 'plain' }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.ask === 'stop') stopped.add(data.id)
  else if (data.ask === 'frame') void answer(data.id, () => readFrame(data, data.contrast))
  else void answer(data.id, () => readWhole(data.id, data.picture))
})

type Answer = Pick<FromReader & { tell: 'read' }, 'look' | 'light' | 'took'>

async function answer(id: number, read: () => Promise<Answer>) {
  try {
    tell({ tell: 'read', id, ...(await read()) })
  } catch {
    // Out of memory, most likely: this picture says nothing, the next one may.
    tell({ tell: 'read', id, look: null, light: 255, took: 0 })
  }
  stopped.delete(id)
}

async function readFrame({ picture, shape }: TakenFrame, contrast: boolean): Promise<Answer> {
  const read = await first
  const started = performance.now()
  const pixels = 'data' in picture ? picture : await pixelsOfFrame(picture, shape)
  const look = await (contrast ? contrastLook : plainLook)(pixels, read)
  return { look, light: lightOf(pixels), took: performance.now() - started }
}

/** A frame that is not let go of keeps the camera waiting. */
async function pixelsOfFrame(picture: ImageBitmap | VideoFrame, shape: number): Promise<ColourPicture | GreyPicture> {
  try {
    if (picture instanceof ImageBitmap) return pixelsOf(picture)
    return (await lumaOf(picture, shape)) ?? pixelsOf(picture, seenPart(picture.displayWidth, picture.displayHeight, shape))
  } finally {
    picture.close()
  }
}

async function readWhole(id: number, picture: ImageBitmap | ColourPicture): Promise<Answer> {
  const read = await first
  const started = performance.now()
  const photo = 'data' in picture ? { picture, pieces: [] } : photoOf(picture)
  const progress = (done: number, of: number) => tell({ tell: 'progress', id, done, of })
  // Between two steps the worker listens: that is when «stop» is heard.
  const isStopped = async () => {
    await new Promise((listened) => setTimeout(listened))
    return stopped.has(id)
  }
  const look = await readPhoto(photo, { first: read, second: plain }, progress, isStopped)
  if (!('data' in picture)) picture.close()
  return { look, light: 255, took: performance.now() - started }
}
