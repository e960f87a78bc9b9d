import type { Audience } from '../audience/audience.ts'
import type { Block, Provenance } from '../guide/blocks.ts'
import type { Theme } from '../guide/guide.ts'
import type { Picture } from '../picture/picture.ts'

export interface FaqQuestion extends Provenance {
  /** One of a kind over all themes, phrases included: `faq:<id>` leads here. */
  readonly id: string
  readonly formerly?: readonly string[]
  readonly for: Audience
  readonly clauses: readonly string[]
  readonly question: string
  /** The same asked otherwise: found by these words, never shown. */
  readonly also?: readonly string[]
  readonly answer: readonly Block[]
}

/** Words people see on their screens, and what they mean. */
export interface ScreenPhrase extends Provenance {
  readonly id: string
  readonly formerly?: readonly string[]
  readonly for: Audience
  readonly clauses: readonly string[]
  readonly phrase: string
  /** Other wordings of the same. */
  readonly also: readonly string[]
  /** Where the fix is, as in a link: `help:number-used`. */
  readonly to?: string
  readonly answer: readonly Block[]
}

export interface FaqTheme {
  readonly slug: string
  readonly theme: Theme
  readonly title: string
  readonly intro: readonly Block[]
  readonly questions: readonly FaqQuestion[]
}

/** Piece `help/phrases/<language>`: the index of what people see on their screens. */
export interface Phrases {
  readonly phrases: readonly ScreenPhrase[]
  readonly pictures: Readonly<Record<string, Picture>>
}

/** Piece `help/faq/<language>`. */
export interface Faq {
  readonly themes: readonly FaqTheme[]
  readonly pictures: Readonly<Record<string, Picture>>
}
