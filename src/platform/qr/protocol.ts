import type { Look } from './codes'
import type { ColourPicture } from './pixels'

/** What the camera shows at this moment. */
export interface TakenFrame {
  /** The camera's whole frame, or only what is seen of it. */
  readonly picture: VideoFrame | ImageBitmap | ColourPicture
  /** Width : height of the window through which it is seen. */
  readonly shape: number
}

/** What the page and the reading worker say to each other. Every question is answered by one `read` with its id. */
export type ToReader =
  /** One frame of the camera. `contrast`: look through the local-contrast glass. */
  | ({ readonly ask: 'frame'; readonly id: number; readonly contrast: boolean } & TakenFrame)
  /** A photo, in its own size where it came as a bitmap. */
  | { readonly ask: 'photo'; readonly id: number; readonly picture: ImageBitmap | ColourPicture }
  /** No answer to this question is wanted any more. */
  | { readonly ask: 'stop'; readonly id: number }

export type FromReader =
  /** The machine code is there, or will not come: whoever measures waits for this. */
  | { readonly tell: 'ready'; readonly by: ReadBy }
  /** No reader could be had here at all. */
  | { readonly tell: 'broken' }
  | { readonly tell: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  /** `look` is `null` when the question was stopped or could not be borne. `light`: how bright the frame was on the whole, 0 to 255. `took`: ms of reading. */
  | { readonly tell: 'read'; readonly id: number; readonly look: Look | null; readonly light: number; readonly took: number }

/** Who reads: the phone itself, ZXing in WebAssembly, or plain JavaScript. */
export type ReadBy = 'phone' | 'zxing' | 'plain'
