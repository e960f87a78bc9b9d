import * as v from 'valibot'
import type { Language } from '../audience/audience.ts'

/**
 * The content pack as it is published: many small JSON files, each named by the first 16 hex digits of its SHA-256, and one list of them
 * under a stable name (`content/manifest.json`). A changed sentence changes one file and the list; no script changes.
 */
export const PIECE_KINDS = [
  'journey', 'guides', 'help', 'security', 'emergency', 'practice', 'regulation', 'glossary', 'sources',
] as const // prettier-ignore
export type PieceKind = (typeof PIECE_KINDS)[number]

/**
 * `journey/<slug>/ru` · `guides/index/ru` · `guides/<group>/ru` · `help/index/ru` · `help/<group>/ru` ·
 * `help/faq/ru` · `help/phrases/ru` · `practice/staff/ru`, and `<kind>/all/ru` of all others. Every key but those of journeys and groups is always there, even if its list is empty.
 */
export type PieceKey = `${PieceKind}/${string}/${Language}`

const HASHED = /^[a-z0-9.-]+\.[0-9a-f]{16}\.json$/

export const ManifestSchema = v.object({
  version: v.literal(1),
  pieces: v.record(
    v.string(),
    v.object({
      /** Name below `content/`. */
      file: v.pipe(v.string(), v.regex(HASHED)),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
})
export type Manifest = v.InferOutput<typeof ManifestSchema>

/** The manifest, or `null` for anything else. */
export function readManifest(data: unknown): Manifest | null {
  const read = v.safeParse(ManifestSchema, data)
  return read.success ? read.output : null
}
