import type { Manifest } from '../domain/pack/manifest.ts'
import { attempt } from './attempt.ts'
import { CONVERTERS } from './converters.ts'
import type { Kept } from './problem.ts'
import type { PieceRow } from './rows.ts'

/** The working copy of one content piece, or `null`. */
export function pieceOf(key: string): Promise<Kept<PieceRow | null>> {
  return attempt((from) => from.read(['pieces'], async (shelf) => CONVERTERS.pieces(await shelf('pieces').get(key))))
}

/** Keeps a piece over its older copy: content is nobody's own words, the whole row is replaced. */
export function keepPiece(key: string, file: string, data: unknown): Promise<Kept<true>> {
  return attempt((to) =>
    to.change(['pieces'], async (shelf) => {
      await shelf('pieces').replace({ key, file, data, keptAt: Date.now() } satisfies PieceRow)
      return true as const
    }),
  )
}

/** Lets go of pieces that the pack no longer has. A piece that has only changed stays until its successor is kept. Answers how many went. */
export function dropOldPieces(manifest: Manifest): Promise<Kept<number>> {
  return attempt((to) =>
    to.change(['pieces'], async (shelf) => {
      const gone = (await shelf('pieces').all()).map((row) => (row as PieceRow).key).filter((key) => !(key in manifest.pieces))
      for (const key of gone) await shelf('pieces').remove(key)
      return gone.length
    }),
  )
}
