import { seenPart } from './pictureSize'
import type { GreyPicture } from './pixels'

/** Forms of a camera's frame that begin with how bright each pixel is. */
const BRIGHTNESS_FIRST = /^(I4(20|22|44)A?|NV12)$/

let room = new Uint8Array(0)

/**
 * The seen part of a camera's frame in grey, copied as the camera gave it: no colours are made that the reader would only take away again. It
 * may lie on its side, which is nothing to a QR. `null` where the frame has another form. Good until the next call.
 * @param shape the window's width : height
 */
export async function lumaOf(frame: VideoFrame, shape: number): Promise<GreyPicture | null> {
  const { format, visibleRect, displayWidth, displayHeight } = frame
  if (!visibleRect || !BRIGHTNESS_FIRST.test(format ?? '')) return null
  const onItsSide = displayWidth > displayHeight !== visibleRect.width > visibleRect.height
  const seen = seenPart(visibleRect.width, visibleRect.height, onItsSide ? 1 / shape : shape)
  // Colours lie one for four pixels: a part has to begin and end with a whole one.
  const even = (length: number) => length & ~1
  const rect = { x: even(visibleRect.x + seen.x), y: even(visibleRect.y + seen.y), width: even(seen.width), height: even(seen.height) }
  try {
    const size = frame.allocationSize({ rect })
    if (room.length !== size) room = new Uint8Array(size)
    const [plane] = await frame.copyTo(room, { rect })
    if (plane?.stride !== rect.width) return null
    return { data: new Uint8ClampedArray(room.buffer, plane.offset, rect.width * rect.height), width: rect.width, height: rect.height }
  } catch {
    return null
  }
}
