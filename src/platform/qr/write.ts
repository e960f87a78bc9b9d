import { encodeQR } from 'qr'

/**
 * The modules of a QR with this text (UTF-8), row by row, `true` is dark, without a quiet zone: give them to `QrCode`, which draws one.
 * Level M, raised to Q where that makes the code no bigger. `forPaper` asks for Q at once: paper gets dirty, and twice as many soiled codes
 * are still read; worth it for addresses of up to some 200 bytes.
 * @throws when the text is more than any QR holds: over 2,331 bytes, or 1,663 for paper
 */
export function encodeQr(text: string, { forPaper = false } = {}): boolean[][] {
  if (forPaper) return rows(text, 'quartile')
  const plain = rows(text, 'medium')
  try {
    const stronger = rows(text, 'quartile')
    return stronger.length === plain.length ? stronger : plain
  } catch {
    // Too much for level Q at any size.
    return plain
  }
}

/** The library does not go without a border: one module of it is asked for and cut off. */
function rows(text: string, ecc: 'medium' | 'quartile'): boolean[][] {
  const bordered = encodeQR(text, 'raw', { ecc, border: 1 })
  return bordered.slice(1, -1).map((row) => row.slice(1, -1))
}
