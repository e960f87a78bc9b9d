import type { Photo } from './photo'
import { firstLook, piecesOf, type Frame } from './pictureSize'
import type { ColourPicture } from './pixels'

let kept: OffscreenCanvasRenderingContext2D | null = null

/** The camera's frames all have one size: one canvas serves them all. */
function contextOf({ width, height }: { readonly width: number; readonly height: number }) {
  if (kept?.canvas.width !== width || kept.canvas.height !== height) {
    kept = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  }
  if (!kept) throw new Error('No canvas in this worker')
  return kept
}

const wholeOf = (drawn: ImageBitmap | VideoFrame): Frame =>
  drawn instanceof ImageBitmap
    ? { x: 0, y: 0, width: drawn.width, height: drawn.height }
    : { x: 0, y: 0, width: drawn.displayWidth, height: drawn.displayHeight }

/** The pixels of a picture or a part of it, in its own size or another. A transparent picture lies on white, as it would on paper. */
export function pixelsOf(
  drawn: ImageBitmap | VideoFrame,
  part: Frame = wholeOf(drawn),
  size: { readonly width: number; readonly height: number } = part,
): ColourPicture {
  const context = contextOf(size)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, size.width, size.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(drawn, part.x, part.y, part.width, part.height, 0, 0, size.width, size.height)
  return context.getImageData(0, 0, size.width, size.height)
}

export function photoOf(bitmap: ImageBitmap): Photo {
  const { width, height } = bitmap
  return {
    picture: pixelsOf(bitmap, undefined, firstLook(width, height)),
    pieces: piecesOf(width, height).map((piece) => async () => pixelsOf(bitmap, piece)),
  }
}
