import type { Variant } from '../audience/audience.ts'
import type { Block, Provenance } from '../guide/blocks.ts'
import type { Picture } from '../picture/picture.ts'

/** One screen: one thing to do now. */
export interface EmergencyAction extends Provenance {
  readonly id: string
  readonly formerly?: readonly string[]
  readonly title: string
  readonly body: readonly Variant<readonly Block[]>[]
  readonly why: readonly Variant<readonly Block[]>[]
  /** Words ready to be sent or said. */
  readonly say?: string
}

/** «Мне звонят и просят код»: actions in the order in which they are done. */
export interface EmergencyCard {
  readonly slug: string
  readonly formerly?: readonly string[]
  readonly order: number
  readonly clauses: readonly string[]
  readonly title: string
  readonly intro: readonly Block[]
  readonly actions: readonly EmergencyAction[]
}

/** Piece `emergency/all/<language>`: cards by `order`. */
export interface Emergency {
  readonly cards: readonly EmergencyCard[]
  readonly pictures: Readonly<Record<string, Picture>>
}
