import { decodeQR } from 'qr/decode.js'
import { NOTHING, type Read } from './codes'

/**
 * The second reader, in plain JavaScript: where WebAssembly is refused it reads alone; for a photo it has another try, since it looks at a
 * code in another way. One code at a time.
 */
export const plainReader: Read = async ({ data, width, height }) => {
  let [x, y] = [0.5, 0.5]
  try {
    const text = decodeQR(
      { data, width, height },
      {
        format: 'RGBA',
        effort: 8,
        timeLimit: 600,
        pointsOnDetect({ boundingBox: box }) {
          x = (box.x + box.width / 2) / width
          y = (box.y + box.height / 2) / height
        },
      },
    )
    return text === '' ? NOTHING : { found: [{ text, x, y }], almost: false }
  } catch {
    // Its way of saying that there is no code.
    return NOTHING
  }
}
