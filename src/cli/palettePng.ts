import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/**
 * A PNG of at most 256 colours, a third of the size of a true-colour one for flat drawings: the most frequent colours stay exact, and the rest (edges)
 * take the nearest of them. `rgba` holds `width` × `height` pixels of four bytes.
 */
export function palettePng(rgba: Uint8Array, width: number, height: number): Buffer {
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const counts = new Map<number, number>()
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = pixels.getUint32(at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour)
  const bytes = (colour: number) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255, colour & 255] as const
  const indexOf = new Map(palette.map((colour, index) => [colour, index]))
  const nearest = (colour: number) => {
    const own = bytes(colour)
    const far = (other: number) => bytes(other).reduce((sum, value, at) => sum + (value - own[at]!) ** 2, 0)
    return palette.reduce((best, other, index) => (far(other) < far(palette[best]!) ? index : best), 0)
  }
  const raw = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels.getUint32((y * width + x) * 4)
      const index = indexOf.get(colour) ?? nearest(colour)
      indexOf.set(colour, index)
      raw[y * (width + 1) + x + 1] = index
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => bytes(colour).slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((colour) => bytes(colour)[3]))),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
