import type { ReasonCode, Verdict } from '@/domain/link'
import { accepted } from './casesAccepted'
import { elsewhere } from './casesElsewhere'
import { lookalikes } from './casesLookalikes'
import { tricks } from './casesTricks'

/** One link or text and what it must turn out to be. Never a working token: all are made up, of the real lengths and alphabets. */
export interface LinkCase {
  readonly text: string
  readonly verdict: Verdict
  /** What is opened; left out where nothing may be. */
  readonly href?: string
  /** Reasons that must be among those given. */
  readonly reasons?: readonly ReasonCode[]
  readonly resembles?: string
  readonly host?: string
}

export interface CaseGroup {
  readonly group: string
  readonly cases: readonly LinkCase[]
}

export const groups: readonly CaseGroup[] = [...accepted, ...elsewhere, ...lookalikes, ...tricks]
