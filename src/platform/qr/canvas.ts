import type { Photo } from './photo'
import { firstLook, piecesOf, type Frame } from './pictureSize'
import type { ColourPicture } from './pixels'

/** The pixels of a bitmap or a part of it, in its own size or another. A transparent picture lies on white, as it would on paper. */
export function pixelsOf(
  bitmap: ImageBitmap,
  part: Frame = { x: 0, y: 0, width: bitmap.width, height: bitmap.height },
  size: { readonly width: number; readonly height: number } = part,
): ColourPicture {
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('No canvas in this worker')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, size.width, size.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, part.x, part.y, part.width, part.height, 0, 0, size.width, size.height)
  return context.getImageData(0, 0, size.width, size.height)
}

export function photoOf(bitmap: ImageBitmap): Photo {
  const { width, height } = bitmap
  return {
    picture: pixelsOf(bitmap, undefined, firstLook(width, height)),
    pieces: piecesOf(width, height).map((piece) => async () => pixelsOf(bitmap, piece)),
  }
}
