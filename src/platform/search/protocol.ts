import type { Language, Reader } from '../../domain/audience/audience'
import type { PieceKey } from '../../domain/pack/manifest'
import type { SearchResult } from '../../domain/search'

/** What the page and the searching worker say to each other. */
export type ToDesk =
  /** Fetch every piece of this language and make the index of all that came. Answered by `built`. `translation`: what to read in the place of Russian. */
  | { readonly do: 'build'; readonly language: Language; readonly translation?: string | null }
  /** One piece that the phone has kept and the network did not bring. */
  | { readonly do: 'take'; readonly language: Language; readonly key: PieceKey; readonly piece: unknown }
  /** Make the index anew, with what was handed over since. Answered by `built`. */
  | { readonly do: 'rebuild'; readonly language: Language }
  /** Answered by one `found` with the same id; with nothing where no index was made. */
  | { readonly do: 'search'; readonly id: number; readonly language: Language; readonly query: string; readonly reader: Partial<Reader> }

/** An index stands. `missing`: pieces that did not come; `null` when not even their list did. */
export interface BuiltIndex {
  readonly language: Language
  readonly entries: number
  readonly missing: readonly PieceKey[] | null
}

export type FromDesk =
  ({ readonly tell: 'built' } & BuiltIndex) | { readonly tell: 'found'; readonly id: number; readonly results: readonly SearchResult[] }
