import type { Audience, Reader, Role, Variant } from '../audience/audience.ts'
import { isFor } from '../audience/audience.ts'
import type { Block, Provenance } from '../guide/blocks.ts'
import type { Picture } from '../picture/picture.ts'

/** What the main button of a step does besides ticking. */
export const STEP_ACTIONS = ['open-invite', 'share-message', 'open-security', 'open-practice', 'make-invite', 'install-app'] as const
export type StepAction = (typeof STEP_ACTIONS)[number]

export interface Step extends Provenance {
  /** Permanent: ticks hang on it. */
  readonly id: string
  /** Earlier ids whose ticks carry over. */
  readonly formerly?: readonly string[]
  readonly for: Audience
  /** Clauses of the regulation that this step carries out, for example `2.5-1`. */
  readonly clauses: readonly string[]
  readonly minutes: number
  /** Whether it cannot be done without a network. */
  readonly network: boolean
  readonly action?: StepAction
  /** The step secures access: the porch lamp comes on when all of these are done. */
  readonly secures?: boolean
  /** A step of both messengers that has to be gone through again after a move from one to the other: its tick does not hold. */
  readonly againAfterMove?: boolean
  /** Help trees and answers that «Не получается» offers first. */
  readonly stuck: readonly string[]
  readonly title: string
  /** The «просто» reading: one line. */
  readonly simple: string
  readonly picture: readonly Variant<string>[]
  readonly do: readonly Variant<readonly Block[]>[]
  readonly why: readonly Variant<readonly Block[]>[]
  readonly wrong: readonly Variant<readonly Block[]>[]
  readonly works: readonly Variant<readonly Block[]>[]
  /** Present where somebody else has to act: usual length, what to do meanwhile, when to go further. */
  readonly wait?: readonly Block[]
  /** A polite reminder, ready to be sent. */
  readonly remind?: string
  /** Whom one waits for here. */
  readonly waitsFor?: WaitsFor
}

export const WAITS_FOR = ['teacher', 'administrator', 'head', 'support', 'families', 'staff'] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/** One journey in one language, as it comes out of the content pack. */
export interface Journey {
  readonly id: string
  readonly role: Role
  readonly title: string
  readonly intro: readonly Block[]
  readonly steps: readonly Step[]
  readonly pictures: Readonly<Record<string, Picture>>
}

/** The steps this reader walks, in order. */
export function stepsFor(journey: Journey, reader: Reader): readonly Step[] {
  return journey.steps.filter((step) => isFor(step.for, reader))
}
