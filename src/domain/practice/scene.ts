import type { Audience } from '../audience/audience.ts'
import type { Block, Inline, Provenance } from '../guide/blocks.ts'

export const SCENE_LOOKS = ['chat', 'call', 'letter', 'leaflet'] as const
export type SceneLook = (typeof SCENE_LOOKS)[number]

export const SPEAKERS = ['them', 'me'] as const
export type Speaker = (typeof SPEAKERS)[number]

export interface SceneLine {
  readonly id: string
  readonly who: Speaker
  /** As it stands in the chat: plain text, never a link. */
  readonly text: string
  /** Id of what gives it away, explained in `tells`. */
  readonly tell?: string
}

/** «Мошенник или школа?»: one simulated conversation. */
export interface Scene extends Provenance {
  readonly slug: string
  readonly formerly?: readonly string[]
  /** `F1`…`F17` of the list of schemes, or `genuine`. */
  readonly scheme: string
  readonly genuine: boolean
  readonly look: SceneLook
  readonly for: Audience
  readonly clauses: readonly string[]
  /** Who writes. */
  readonly title: string
  /** The setting. */
  readonly intro: readonly Block[]
  readonly lines: readonly SceneLine[]
  readonly answers: readonly { readonly id: string; readonly label: string }[]
  /** Ids of the answers that keep one safe; never all of them. */
  readonly right: readonly string[]
  readonly why: readonly Block[]
  readonly tells: Readonly<Record<string, readonly Inline[]>>
}

/** Pieces `practice/all/<language>`, what parents meet, and `practice/staff/<language>`, what only staff do. */
export interface Practice {
  readonly scenes: readonly Scene[]
}
