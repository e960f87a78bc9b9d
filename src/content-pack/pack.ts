import { hashName } from '../domain/pack/hash.ts'
import type { Manifest, PieceKey } from '../domain/pack/manifest.ts'

export type Pieces = Readonly<Partial<Record<PieceKey, unknown>>>

/** One file of the published pack. */
export interface PackFile {
  readonly key: PieceKey
  /** Name below `content/`. */
  readonly file: string
  readonly json: string
  readonly bytes: number
}

/** The pieces as files, by key. The same pieces always give the same names and the same bytes. */
export function packFiles(pieces: Pieces): PackFile[] {
  return (Object.keys(pieces) as PieceKey[]).sort().map((key) => {
    const json = JSON.stringify(pieces[key])
    return { key, file: hashName(key, json), json, bytes: new TextEncoder().encode(json).length }
  })
}

/** The list of all files, published as `content/manifest.json`. `languages`: those that lean on Russian, code → name. */
export function manifestOf(files: readonly PackFile[], languages: Readonly<Record<string, string>> = {}): Manifest {
  const pieces = Object.fromEntries(files.map(({ key, file, bytes }) => [key, { file, bytes }]))
  return { version: 1, pieces, ...(Object.keys(languages).length > 0 && { languages: { ...languages } }) }
}

export interface SizeReport {
  readonly pieces: readonly { readonly key: PieceKey; readonly bytes: number; readonly compressed: number }[]
  readonly bytes: number
  readonly compressed: number
}

/** The most that one piece may take on the wire, in bytes: it is fetched whole, and again after every change of a word in it. */
export const LARGEST_PIECE = 18 * 1024

/** Pieces that are to be split. */
export const tooLarge = (report: SizeReport) => report.pieces.filter(({ compressed }) => compressed > LARGEST_PIECE)

/** How large the pack is. `compress` gives the number of bytes that a text takes on the wire. */
export function sizeReport(files: readonly PackFile[], compress: (text: string) => number): SizeReport {
  const pieces = files.map(({ key, json, bytes }) => ({ key, bytes, compressed: compress(json) }))
  const sum = (of: 'bytes' | 'compressed') => pieces.reduce((total, piece) => total + piece[of], 0)
  return { pieces, bytes: sum('bytes'), compressed: sum('compressed') }
}
