import type { Look } from './codes'

/** The phone's own reader, where the browser lends it to pages. TypeScript does not know it yet. */
interface BarcodeDetector {
  detect(from: ImageBitmapSource): Promise<readonly { readonly rawValue: string; readonly boundingBox: DOMRectReadOnly }[]>
}
interface BarcodeDetectorClass {
  new (options: { formats: readonly string[] }): BarcodeDetector
  getSupportedFormats(): Promise<readonly string[]>
}

export type ReadOnPhone = (from: HTMLVideoElement | ImageBitmap) => Promise<Look>

/**
 * `null` where there is none. That the class exists proves nothing: some phones have it with no formats at all. It may still refuse later;
 * whoever uses it drops it at the first refusal. @throws (the reader returned) whatever the phone says
 */
export async function phoneReader(): Promise<ReadOnPhone | null> {
  try {
    const Detector = (globalThis as { BarcodeDetector?: BarcodeDetectorClass }).BarcodeDetector
    if (!Detector || !(await Detector.getSupportedFormats()).includes('qr_code')) return null
    const detector = new Detector({ formats: ['qr_code'] })
    return async (from) => {
      const [width, height] = from instanceof HTMLVideoElement ? [from.videoWidth, from.videoHeight] : [from.width, from.height]
      const found = (await detector.detect(from)).filter(({ rawValue }) => rawValue !== '')
      return {
        found: found.map(({ rawValue, boundingBox: box }) => ({
          text: rawValue,
          x: (box.x + box.width / 2) / width,
          y: (box.y + box.height / 2) / height,
        })),
        almost: false,
      }
    }
  } catch {
    return null
  }
}
