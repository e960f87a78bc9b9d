import type { Audience, Variant } from '../audience/audience.ts'
import type { Block, Provenance } from '../guide/blocks.ts'
import type { WaitsFor } from '../journey/journey.ts'
import type { WaitTimer } from './timer.ts'
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
  /** A wait that the person can start, with something calm to do at each stage of it. */
  readonly timer?: WaitTimer
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

/** What a list of trees needs to know of one; the questions come with its group. */
export interface HelpCard {
  readonly slug: string
  readonly formerly?: readonly string[]
  /** The group whose piece `help/<group>/<language>` holds the tree. */
  readonly group: string
  readonly for: Audience
  readonly title: string
}

/** Piece `help/index/<language>`: every tree. */
export interface HelpIndex {
  readonly trees: readonly HelpCard[]
}

/** Piece `help/<group>/<language>`: some of the trees, with the pictures they show. */
export interface Help {
  readonly trees: readonly HelpTree[]
  readonly pictures: Readonly<Record<string, Picture>>
}
