import type { Audience, Variant } from '../audience/audience.ts'
import type { Block, Provenance } from '../guide/blocks.ts'
import type { Picture } from '../picture/picture.ts'

export const SECURITY_AREAS = ['account', 'phone', 'chats', 'children', 'scams'] as const
export type SecurityArea = (typeof SECURITY_AREAS)[number]

export const SECURITY_LEVELS = ['must', 'better', 'careful'] as const
export type SecurityLevel = (typeof SECURITY_LEVELS)[number]

/** One thing to check from time to time. */
export interface SecurityItem extends Provenance {
  /** Permanent: marks hang on it. */
  readonly slug: string
  readonly formerly?: readonly string[]
  readonly for: Audience
  readonly area: SecurityArea
  readonly level: SecurityLevel
  readonly minutes: number
  /** Days until it falls due again at the longest; 0: never. */
  readonly again: number
  /** Slugs of the items that unlock it. */
  readonly needs: readonly string[]
  readonly clauses: readonly string[]
  readonly title: string
  readonly intro: readonly Block[]
  readonly why: readonly Variant<readonly Block[]>[]
  readonly how: readonly Variant<readonly Block[]>[]
  /** How to know that it is done. */
  readonly check: readonly Variant<readonly Block[]>[]
  /** What to do where it cannot be done. */
  readonly ifnot: readonly Variant<readonly Block[]>[]
}

/** Piece `security/all/<language>`: items by area, then by level. */
export interface Security {
  readonly items: readonly SecurityItem[]
  readonly pictures: Readonly<Record<string, Picture>>
}
