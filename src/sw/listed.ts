import { stageOfFile, stageOfPiece, type Stage } from '../domain/offline/stage.ts'

/** A line that the build writes into the worker: one of the two lists, with its hash. */
export interface ListedFile {
  /** Relative to the scope. */
  readonly url: string
  /** `sha256-…` in base64. */
  readonly integrity: string
}

/** A file the worker knows, with the proof by which it recognises it. */
export interface Known {
  /** Where it is fetched from. */
  readonly url: string
  /** Under what it lies in the cache: the address itself where the name carries a hash, else the address with its proof. */
  readonly key: string
  /** `sha256-<base64>`, or the first hex digits of the SHA-256, as they stand in the names of content. */
  readonly proof: string
  readonly stage: Stage
  /** The language of a piece of content; empty for everything else. */
  readonly language: string
}

const HASHED = /^assets\//
const PIECE = /^[a-z0-9.-]+\.([0-9a-f]{16})\.json$/

export function knownFile({ url, integrity }: ListedFile, scope: string): Known {
  const href = new URL(url, scope).href
  return {
    url: href,
    key: HASHED.test(url) ? href : `${href}?${encodeURIComponent(integrity)}`,
    proof: integrity,
    stage: stageOfFile(url),
    language: '',
  }
}

/** The files of `files.json`: address → integrity. Like the list below, it was checked against its own hash before it gets here. */
export const knownFiles = (list: unknown, scope: string): Known[] =>
  Object.entries(recordOf(list)).map(([url, integrity]) => knownFile({ url, integrity: String(integrity) }, scope))

/** The pieces named in `content/manifest.json`; a shape we do not know names nothing. */
export function knownPieces(manifest: unknown, scope: string): Known[] {
  return Object.entries(recordOf(recordOf(manifest).pieces)).flatMap(([key, piece]) => {
    const file = String(recordOf(piece).file)
    const [, hash] = PIECE.exec(file) ?? []
    if (!hash) return []
    const url = new URL(`content/${file}`, scope).href
    return [{ url, key: url, proof: hash, stage: stageOfPiece(key), language: key.split('/').at(-1) ?? '' }]
  })
}

const recordOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
