import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import { NOTHING, type Look, type Read } from './codes'

/** Every effort the library offers stays on: turned, inverted, smaller. Codes that were seen but not understood are wanted too. */
const OPTIONS: ReaderOptions = {
  formats: ['QRCodeModel2'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  returnErrors: true,
}

const DARK_ON_LIGHT: ReaderOptions = { ...OPTIONS, tryInvert: false }

/**
 * The main reader: ZXing, compiled to WebAssembly. `bytes` are its machine code, fetched by us, so that it comes from nobody else.
 * @throws where WebAssembly is refused
 */
export async function zxingReader(bytes: ArrayBuffer): Promise<Read> {
  await prepareZXingModule({ overrides: { wasmBinary: bytes, locateFile: (name: string) => name }, fireImmediately: true })
  return async (picture, darkOnLight = false) => {
    try {
      return lookOf(await readBarcodes(picture as ImageData, darkOnLight ? DARK_ON_LIGHT : OPTIONS), picture)
    } catch {
      // A picture it chokes on is a picture without a code.
      return NOTHING
    }
  }
}

function lookOf(results: Awaited<ReturnType<typeof readBarcodes>>, { width, height }: { width: number; height: number }): Look {
  const good = results.filter(({ isValid, text }) => isValid && text !== '')
  const found = good.map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
    text,
    x: (topLeft.x + topRight.x + bottomRight.x + bottomLeft.x) / 4 / width,
    y: (topLeft.y + topRight.y + bottomRight.y + bottomLeft.y) / 4 / height,
  }))
  return { found, almost: good.length < results.length }
}

/** Whether WebAssembly may run here at all: a strict host, an old iPhone or its Lockdown Mode may say no. Asks without a word in the console. */
export function wasmAllowed(): boolean {
  try {
    return (
      typeof WebAssembly === 'object' && new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof WebAssembly.Module
    )
  } catch {
    return false
  }
}
