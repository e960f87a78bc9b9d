import type { Audience } from '../audience/audience.ts'

export const SEARCH_KINDS = [
  'phrase', 'help', 'question', 'emergency', 'step', 'guide', 'security', 'practice', 'term', 'clause', 'act',
] as const // prettier-ignore
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One thing that can be found. */
export interface Entry {
  readonly kind: SearchKind
  /** A place as in a link of the content (`guide:two-children`), `step:<journey>/<step>`, `practice:<slug>` or `act:<id>`. */
  readonly to: string
  readonly title: string
  /** Other words for the title: wordings of a phrase, forms of a term, a clause's number. */
  readonly also: readonly string[]
  /** Headings inside, and one-line summaries. */
  readonly heads: readonly string[]
  /** All the rest, as plain text. */
  readonly text: string
  readonly for: Audience
}
