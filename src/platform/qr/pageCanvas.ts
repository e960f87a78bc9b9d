import { seenPart } from './pictureSize'
import type { ColourPicture } from './pixels'
import type { TakenFrame } from './protocol'

let canWorkers: boolean | undefined

/** Whether a worker can draw: iPhones before iOS 16.4 cannot, and get their pixels from the page. */
export function workerHasCanvas(): boolean {
  try {
    canWorkers ??= typeof OffscreenCanvas === 'function' && new OffscreenCanvas(1, 1).getContext('2d') !== null
  } catch {
    canWorkers = false
  }
  return canWorkers
}

/**
 * The seen part of the camera's picture, in the form that costs the page least: the frame itself, which nobody copies on this thread; else a
 * bitmap; or pixels where the worker could do nothing with either.
 */
export async function frameOf(video: HTMLVideoElement, shape: number, as: 'frame' | 'bitmap' | 'pixels'): Promise<TakenFrame> {
  if (as === 'frame') return { picture: new VideoFrame(video), shape }
  const { x, y, width, height } = seenPart(video.videoWidth, video.videoHeight, shape)
  const bitmap = await createImageBitmap(video, x, y, width, height)
  return { picture: as === 'bitmap' ? bitmap : pixelsOnPage(bitmap, bitmap), shape }
}

/** A picture file, turned as its camera was held; `null` if it is none. */
export async function bitmapOf(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file)
  } catch {
    return bitmapByElement(file)
  }
}

/** Drawings, and kinds of pictures that only an image element opens. */
async function bitmapByElement(file: Blob): Promise<ImageBitmap | null> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    // A drawing without a size of its own is drawn at one where a code in it can be read.
    const size = image.naturalWidth > 0 ? {} : { resizeWidth: 1200, resizeHeight: 1200 }
    return await createImageBitmap(image, size)
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The pixels of a bitmap, drawn on the page, on white; the bitmap is used up. */
export function pixelsOnPage(bitmap: ImageBitmap, { width, height }: { width: number; height: number }): ColourPicture {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('No canvas on this page')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return context.getImageData(0, 0, width, height)
}
