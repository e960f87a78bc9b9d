import encode from 'qr'

/** QR capacity in bytes at levels M and Q, by version 1–40, is the library's business; we only ask whether a stronger level costs nothing. */
const modules = (text: string, ecc: 'medium' | 'quartile') => encode(text, 'raw', { ecc, encoding: 'byte', border: 0 })

/**
 * A text as the dark and light modules of a QR, without its quiet zone. Level M, raised to Q where the code does not grow by it.
 * @throws RangeError if the text is too long for any QR
 */
export function encodeQr(text: string): boolean[][] {
  const medium = modules(text, 'medium')
  try {
    const quartile = modules(text, 'quartile')
    return quartile.length === medium.length ? quartile : medium
  } catch {
    return medium
  }
}
