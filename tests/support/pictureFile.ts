import { PNG } from 'pngjs'
import type { Grey } from '../qr/grey.ts'
import { rgbaOf } from '../qr/grey.ts'

/** A grey picture as the bytes of a PNG file, for a file chooser, the share sheet or a drop. */
export function pngOf(picture: Grey): Buffer {
  const png = new PNG({ width: picture.width, height: picture.height })
  png.data = Buffer.from(rgbaOf(picture).data.buffer)
  return PNG.sync.write(png)
}
