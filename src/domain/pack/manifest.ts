import * as v from 'valibot'
import type { Language } from '../audience/audience.ts'

/**
 * The content pack as it is published: many small JSON files, each named by the first 16 hex digits of its SHA-256, and one list of them
 * under a stable name (`content/manifest.json`). A changed sentence changes one file and the list; no script changes.
 */
export const PIECE_KINDS = ['journey', 'guides', 'help', 'security', 'emergency', 'practice', 'regulation', 'glossary', 'search'] as const
export type PieceKind = (typeof PIECE_KINDS)[number]

/** `journey/parent/ru`, `guides/joining/en`, `help/all/ru`. */
export type PieceKey = `${PieceKind}/${string}/${Language}`

export const ManifestSchema = v.object({
  version: v.literal(1),
  pieces: v.record(
    v.string(),
    v.object({
      file: v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[0-9a-f]{16}\.json$/)),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
})
export type Manifest = v.InferOutput<typeof ManifestSchema>
