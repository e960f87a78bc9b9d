import { allowScript } from '../trustedTypes'
import { NOTHING, type Look, type QrFound } from './codes'
import { bitmapOf, frameOf, pixelsOnPage, workerHasCanvas } from './pageCanvas'
import { phoneReader, type ReadOnPhone } from './phoneReader'
import { firstLook } from './pictureSize'
import type { FromReader, ReadBy, ToReader } from './protocol'
import workerUrl from './scanner.worker?worker&url'

export type { Look, QrFound } from './codes'

export interface FrameRead extends Look {
  /** How bright it was, 0 to 255; 255 where nobody measured. */
  readonly light: number
  /** Milliseconds of reading, apart from the page. */
  readonly took: number
}

export type PhotoProblem =
  /** Not a picture, or one that this browser cannot open. */
  | 'not-a-picture'
  | 'cancelled'
  /** No reader could be had, or the memory was not enough: nothing is known of the picture. */
  | 'failed'
export type PhotoRead = { readonly ok: true; readonly found: readonly QrFound[] } | { readonly ok: false; readonly problem: PhotoProblem }

export interface QrReader {
  /** Who reads now; for the curious and for tests. */
  readonly by: ReadBy
  /**
   * What is in the seen part of the camera's picture right now. One at a time: wait for the answer. `shape`: the window's width : height.
   * @throws when the frame was gone before it could be taken, or no reader could be had
   */
  readFrame(video: HTMLVideoElement, shape: number, contrast: boolean): Promise<FrameRead>
  /** All codes in a picture file. Takes up to some seconds on a slow phone: `tell` says how far, `signal` stops it. */
  readPhoto(file: Blob, tell: (done: number, of: number) => void, signal: AbortSignal): Promise<PhotoRead>
  close(): void
}

/** Darker than any camera's picture, even with a finger on it. */
const BLACK = 2

/** Opens a reader: the phone's own one where it is real, else ours in a worker, loaded now. Close it when the scanner closes. */
export function openReader(): QrReader {
  return new Reader()
}

class Reader implements QrReader {
  by: ReadBy = 'phone'
  #phone: ReadOnPhone | null = null
  readonly #found: Promise<void>
  #worker: Worker | null = null
  #broken = false
  /** Whether the worker can draw the camera's frames as they are: until one comes out empty. */
  #takesFrames = typeof VideoFrame === 'function'
  #closed = false
  #last = 0
  readonly #waiting = new Map<number, { done: (answer: FrameRead | null) => void; tell: (done: number, of: number) => void }>()

  constructor() {
    this.#found = phoneReader().then((phone) => {
      this.#phone = phone
      if (!phone && !this.#closed) this.#startWorker()
    })
  }

  async readFrame(video: HTMLVideoElement, shape: number, contrast: boolean): Promise<FrameRead> {
    await this.#found
    const onPhone = await this.#onPhone(video)
    if (onPhone) return { ...onPhone, light: 255, took: 0 }
    const as = this.#inWorker() ? (this.#takesFrames ? 'frame' : 'bitmap') : 'pixels'
    const read = await this.#ask({ ask: 'frame', ...(await frameOf(video, shape, as)), contrast })
    if (as === 'frame' && (!read || read.light < BLACK)) this.#takesFrames = false
    return read ?? { ...NOTHING, light: 255, took: 0 }
  }

  async readPhoto(file: Blob, tell: (done: number, of: number) => void, signal: AbortSignal): Promise<PhotoRead> {
    const bitmap = await bitmapOf(file)
    if (!bitmap) return { ok: false, problem: 'not-a-picture' }
    await this.#found
    const onPhone = await this.#onPhone(bitmap)
    if (onPhone && onPhone.found.length > 0) return { ok: true, found: onPhone.found }
    try {
      const picture = this.#inWorker() ? bitmap : pixelsOnPage(bitmap, firstLook(bitmap.width, bitmap.height))
      // Where the worker went away with the picture, or could not bear it: once more, here.
      const read = (await this.#ask({ ask: 'photo', picture }, tell, signal)) ?? (await this.#photoHere(file, signal))
      return read && !signal.aborted ? { ok: true, found: read.found } : { ok: false, problem: 'cancelled' }
    } catch {
      return { ok: false, problem: 'failed' }
    }
  }

  close() {
    this.#closed = true
    this.#worker?.terminate()
    this.#worker = null
    this.#giveUp()
  }

  async #onPhone(from: HTMLVideoElement | ImageBitmap): Promise<Look | null> {
    if (!this.#phone) return null
    try {
      return await this.#phone(from)
    } catch {
      // It promised and cannot: never asked again.
      this.#phone = null
      return null
    }
  }

  /** Whether the worker can take a bitmap as it is. */
  #inWorker = () => !this.#broken && workerHasCanvas()

  #startWorker() {
    if (this.#worker || this.#broken) return
    try {
      allowScript(workerUrl)
      this.#worker = new Worker(workerUrl, { type: 'module', name: 'qr' })
      this.#worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => this.#hear(data))
      // Its script did not come, or this browser has no workers of modules.
      this.#worker.addEventListener('error', () => this.#break())
    } catch {
      this.#break()
    }
  }

  #break() {
    this.#broken = true
    this.#worker?.terminate()
    this.#worker = null
    this.by = 'plain'
    this.#giveUp()
  }

  #giveUp() {
    for (const { done } of this.#waiting.values()) done(null)
    this.#waiting.clear()
  }

  #hear(said: FromReader) {
    if (said.tell === 'ready') {
      this.by = said.by
      return
    }
    const asked = 'id' in said ? this.#waiting.get(said.id) : undefined
    if (said.tell === 'broken') this.#break()
    else if (said.tell === 'progress') asked?.tell(said.done, said.of)
    else {
      this.#waiting.delete(said.id)
      asked?.done(said.look && { ...said.look, light: said.light, took: said.took })
    }
  }

  async #ask(
    question: Question,
    tell: (done: number, of: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<FrameRead | null> {
    this.#startWorker()
    const worker = this.#closed || signal?.aborted ? null : this.#worker
    if (!worker) return this.#readHere(question)
    const { picture } = question
    const id = (this.#last += 1)
    return new Promise((done) => {
      this.#waiting.set(id, { done, tell })
      signal?.addEventListener('abort', () => {
        this.#waiting.delete(id)
        worker.postMessage({ ask: 'stop', id } satisfies ToReader)
        done(null)
      })
      worker.postMessage({ ...question, id } satisfies ToReader, ['data' in picture ? picture.data.buffer : picture])
    })
  }

  async #photoHere(file: Blob, signal: AbortSignal): Promise<FrameRead | null> {
    if (this.#closed || signal.aborted) return null
    const bitmap = await bitmapOf(file)
    return bitmap && this.#readHere({ ask: 'photo', picture: pixelsOnPage(bitmap, firstLook(bitmap.width, bitmap.height)) })
  }

  /** The last resort: the small reader, on the page itself. `null` for what was meant for the worker. @throws when it does not come either */
  async #readHere({ picture }: Question): Promise<FrameRead | null> {
    if (!('data' in picture)) {
      picture.close()
      return null
    }
    if (this.#closed) return null
    const { plainReader } = await import('./plain')
    return { ...(await plainReader(picture)), light: 255, took: 0 }
  }
}

type Question = ToReader & { ask: 'frame' | 'photo' } extends infer Q ? (Q extends unknown ? Omit<Q, 'id'> : never) : never
