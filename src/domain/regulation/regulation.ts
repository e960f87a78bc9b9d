import type { Block } from '../guide/blocks.ts'

export interface Clause {
  readonly id: string
  readonly title: string
  /** The clause retold in plain words. */
  readonly body: readonly Block[]
}

export interface RegulationSection {
  readonly id: string
  readonly title: string
  readonly clauses: readonly Clause[]
}

/** How sure we are of a legal act: проверено · со слов Положения · не подтверждено. */
export const ACT_STATUSES = ['checked', 'regulation', 'unconfirmed'] as const
export type ActStatus = (typeof ACT_STATUSES)[number]

export interface LegalAct {
  readonly id: string
  readonly number: string
  /** ISO `YYYY-MM-DD`. */
  readonly date: string
  readonly status: ActStatus
  readonly source: readonly string[]
  readonly title: string
  readonly body: readonly Block[]
}

/** One thing that carries a clause out. */
export interface CarriedBy {
  /** `step:<journey>/<step>`, `guide:`, `help:`, `faq:`, `emergency:`, `security:`, `practice:` with an id, or `tool:<room>`. */
  readonly to: string
  /** Its title; a tool has none here, the app names its own rooms. */
  readonly title?: string
}

/** Piece `regulation/all/<language>`. */
export interface Regulation {
  readonly title: string
  readonly intro: readonly Block[]
  readonly sections: readonly RegulationSection[]
  readonly acts: readonly LegalAct[]
  /** Clause id → what carries it out; a clause nobody carries out has no entry. */
  readonly carriedOutBy: Readonly<Record<string, readonly CarriedBy[]>>
}
