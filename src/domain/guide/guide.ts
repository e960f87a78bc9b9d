import type { Audience } from '../audience/audience.ts'
import type { Picture } from '../picture/picture.ts'
import type { Block, Provenance } from './blocks.ts'

export const THEMES = [
  'joining', 'roles', 'chats', 'posting', 'calls', 'photos', 'data', 'safety', 'year', 'phone', 'rights', 'work',
] as const // prettier-ignore
export type Theme = (typeof THEMES)[number]

/** What a list of guides needs to know of one; the body comes with its group. */
export interface GuideCard extends Provenance {
  /** Permanent: the last part of `/guides/:slug`. */
  readonly slug: string
  /** Earlier slugs, still answered. */
  readonly formerly?: readonly string[]
  readonly theme: Theme
  /** The group whose piece `guides/<group>/<language>` holds the body: the theme, or `joining-2` where a theme has grown. */
  readonly group: string
  readonly title: string
  /** One paragraph of plain text. */
  readonly summary: string
  /** Minutes of reading, at least 1. */
  readonly minutes: number
  readonly for: Audience
  readonly clauses: readonly string[]
  /** Places in the app, as in a link: `guide:two-children`. */
  readonly related: readonly string[]
}

/** Piece `guides/index/<language>`: every guide, in order of theme. */
export interface GuideIndex {
  readonly guides: readonly GuideCard[]
}

/** Piece `guides/<group>/<language>`: bodies by slug, with the pictures they show. */
export interface GuideGroup {
  readonly guides: Readonly<Record<string, readonly Block[]>>
  readonly pictures: Readonly<Record<string, Picture>>
}
