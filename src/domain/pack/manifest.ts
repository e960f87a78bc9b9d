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

/** How such a language is called: `tt`, `ba`, `chv`. */
export const LANGUAGE_CODE = /^(?!ru$|en$)[a-z]{2,3}$/

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
  /** Languages that lean on Russian: code → its name in itself. Their pieces end in the code: `guides/index/tt`. */
  languages: v.optional(v.record(v.pipe(v.string(), v.regex(LANGUAGE_CODE)), v.string())),
})
export type Manifest = v.InferOutput<typeof ManifestSchema>

/** The manifest, or `null` for anything else. */
export function readManifest(data: unknown): Manifest | null {
  const read = v.safeParse(ManifestSchema, data)
  return read.success ? read.output : null
}

/** The same list for a reader of one such language: what has been put into it stands in the place of the Russian, the rest stays Russian. */
export function inTranslation(manifest: Manifest, code: string | null): Manifest {
  if (code === null || !manifest.languages?.[code]) return manifest
  const own = Object.entries(manifest.pieces).filter(([key]) => key.endsWith(`/${code}`))
  const instead = own.map(([key, piece]) => [`${key.slice(0, -code.length)}ru`, piece] as const)
  return { ...manifest, pieces: { ...manifest.pieces, ...Object.fromEntries(instead) } }
}
