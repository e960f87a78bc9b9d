/** Long side of the first look at a photo, in pixels. */
const FIRST_LOOK = 1600
/** A phone of 2 GB does not bear much more. */
const MOST_PIECES = 12

export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How large a photo is looked at: never enlarged, its shape kept. */
export function firstLook(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, FIRST_LOOK / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * A photo from across the room keeps its code only in its own size: pieces of it that overlap by a quarter, the middle ones first, since
 * people aim. None for a photo that the first look has hardly made smaller.
 */
export function piecesOf(width: number, height: number): Frame[] {
  if (Math.max(width, height) < FIRST_LOOK * 1.4) return []
  const side = Math.max(1200, Math.ceil(Math.sqrt((width * height) / MOST_PIECES) * 1.25))
  const xs = starts(width, side)
  const ys = starts(height, side)
  const far = ({ x, y }: Frame) => Math.hypot(x + side / 2 - width / 2, y + side / 2 - height / 2)
  return ys
    .flatMap((y) => xs.map((x) => ({ x, y, width: Math.min(side, width), height: Math.min(side, height) })))
    .sort((a, b) => far(a) - far(b))
}

function starts(length: number, side: number): number[] {
  if (length <= side) return [0]
  const count = Math.ceil((length - side * 0.25) / (side * 0.75))
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - side)) / (count - 1)))
}

/** The part of a camera's frame that the person sees in a window of this shape (width : height), as `object-fit: cover` cuts it. */
export function seenPart(width: number, height: number, shape: number): Frame {
  const wide = width / height > shape
  const [seenWidth, seenHeight] = wide ? [Math.round(height * shape), height] : [width, Math.round(width / shape)]
  return { x: Math.round((width - seenWidth) / 2), y: Math.round((height - seenHeight) / 2), width: seenWidth, height: seenHeight }
}
