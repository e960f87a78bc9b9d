import type { Block, Provenance } from '../guide/blocks.ts'

export interface Term extends Provenance {
  readonly id: string
  readonly formerly?: readonly string[]
  readonly title: string
  readonly body: readonly Block[]
  /** Word forms that are linked where they stand. */
  readonly also: readonly string[]
}

/** Piece `glossary/all/<language>`: terms in alphabetical order of the language. */
export interface Glossary {
  readonly terms: readonly Term[]
}
