import { stageOfFile, stageOfPiece, type Stage } from '../domain/offline/stage.ts'

/** A line of the list the build writes into the worker. */
export interface ListedFile {
  /** Relative to the scope; `./` is the app itself. */
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

export const CONTENT_LIST = 'content/manifest.json'
const HASHED = /^assets\//
const PIECE = /^[a-z0-9.-]+\.([0-9a-f]{16})\.json$/

export function knownFiles(list: readonly ListedFile[], scope: string): Known[] {
  return list.map(({ url, integrity }) => {
    const href = new URL(url, scope).href
    return {
      url: href,
      key: HASHED.test(url) ? href : `${href}?${encodeURIComponent(integrity)}`,
      proof: integrity,
      stage: stageOfFile(url),
      language: '',
    }
  })
}

/** The pieces named in `content/manifest.json`. Its text has been checked against its own hash before it gets here; a shape we do not know names nothing. */
export function knownPieces(manifest: unknown, scope: string): Known[] {
  return Object.entries(piecesOf(manifest)).flatMap(([key, piece]) => {
    const [, hash] = PIECE.exec(String(piece?.file)) ?? []
    if (!hash) return []
    const url = new URL(`content/${String(piece?.file)}`, scope).href
    return [{ url, key: url, proof: hash, stage: stageOfPiece(key), language: key.split('/').at(-1) ?? '' }]
  })
}

function piecesOf(manifest: unknown): Record<string, { file?: unknown } | null> {
  const pieces = typeof manifest === 'object' && manifest !== null && 'pieces' in manifest ? manifest.pieces : null
  return typeof pieces === 'object' && pieces !== null ? (pieces as Record<string, { file?: unknown } | null>) : {}
}
