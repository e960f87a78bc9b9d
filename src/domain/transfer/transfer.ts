import type { Device, InstitutionKind, Messenger, Role } from '../audience/audience'
import type { WaitsFor } from '../journey/journey'
import type { StepState } from '../progress/progress'

/** How a step stands, as it travels. Times are milliseconds since the epoch, whole minutes after the journey. */
export interface TransferMark {
  readonly stepId: string
  readonly state: StepState
  readonly updatedAt: number
  readonly waitsFor?: WaitsFor
}

/**
 * A journey as it travels to the same person's other store or phone. A signature does not: the code itself is signed by nobody, so the
 * other side may not take anybody's word for one. Days count from 1 January 2024 (UTC).
 */
export interface TransferJourney {
  readonly role: Role
  readonly org: string
  readonly kind: InstitutionKind
  readonly group?: string
  readonly messenger: Messenger
  readonly link?: string
  readonly contact?: string
  readonly number?: number
  readonly inviteId?: string
  readonly device: Device
  readonly createdAt: number
  readonly invitedOn?: number
  readonly goodUntil?: number
  readonly archivedAt?: number
  readonly marks: readonly TransferMark[]
}

/** What is left out, to make a QR that phones can read, or because it cannot travel. */
export type LeftOut = 'contacts' | 'links' | 'marks'
