import type { Audience, Variant } from '../audience/audience.ts'
import type { Block, Provenance } from '../guide/blocks.ts'
import type { WaitsFor } from '../journey/journey.ts'
import type { Picture } from '../picture/picture.ts'

/** How a path through a tree ends: the fix itself, words to send, or a person to turn to. */
export const HELP_ENDS = ['fix', 'message', 'person'] as const
export type HelpEndKind = (typeof HELP_ENDS)[number]

export interface HelpQuestion {
  readonly title: string
  /** More about the question; may be empty. */
  readonly body: readonly Variant<readonly Block[]>[]
  /** At least two; `to` is a node of the same tree. */
  readonly answers: readonly { readonly id: string; readonly label: string; readonly to: string }[]
}

export interface HelpEnd {
  readonly end: HelpEndKind
  /** Whom to write or to turn to. */
  readonly to?: WaitsFor
  readonly title: string
  readonly body: readonly Variant<readonly Block[]>[]
  /** The message, ready to be sent; always there when `end` is `message`. */
  readonly say?: string
}

export type HelpNode = HelpQuestion | HelpEnd

export const isQuestion = (node: HelpNode): node is HelpQuestion => 'answers' in node

/** «Не получается»: one question a screen. The compiler has proved that every path ends, without a loop. */
export interface HelpTree extends Provenance {
  readonly slug: string
  readonly formerly?: readonly string[]
  readonly for: Audience
  readonly clauses: readonly string[]
  readonly title: string
  /** The trouble as people say it. */
  readonly intro: readonly Block[]
  readonly start: string
  readonly nodes: Readonly<Record<string, HelpNode>>
}

/** Piece `help/all/<language>`. */
export interface Help {
  readonly trees: readonly HelpTree[]
  readonly pictures: Readonly<Record<string, Picture>>
}
