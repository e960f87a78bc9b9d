import type { Device, InstitutionKind, Messenger, Role } from '../domain/audience/audience.ts'
import { institutionId } from '../domain/institution/institutionId.ts'
import type { WaitsFor } from '../domain/journey/journey.ts'
import type { Moved } from '../domain/journey/move.ts'
import type { StepMark } from '../domain/progress/progress.ts'
import type { KeptTable, TableName } from './versions.ts'

/**
 * The rows of every table, as the app sees them. Times are milliseconds since the epoch; days are counted from 1 January 2024 (UTC), as
 * in invites. A field left out is absent, never `null`.
 */
export interface Row {
  readonly id: string
  readonly createdAt: number
  /** Grows with every change of this row, even if the phone's clock goes back. */
  readonly updatedAt: number
}

export interface JourneyRow extends Row {
  readonly role: Role
  readonly org: string
  readonly kind: InstitutionKind
  readonly group?: string
  readonly messenger: Messenger
  /** The real join link, byte for byte. */
  readonly link?: string
  /** Whom to ask. */
  readonly contact?: string
  /** Number in the group's list. */
  readonly number?: number
  readonly inviteId?: string
  readonly device: Device
  /** Day number. */
  readonly invitedOn?: number
  /** Day number; good until the end of it. */
  readonly goodUntil?: number
  readonly signature: 'none' | 'valid'
  /** The inviter's public key, base64url. */
  readonly signer?: string
  readonly archivedAt?: number
  /** The institution has gone over from one messenger to the other: what is to be done again, and the way back. */
  readonly moved?: Moved
  /** Whose journey it is, where several people share the phone. */
  readonly personId?: string
}

export interface MarkRow extends StepMark {
  readonly journeyId: string
  readonly updatedAt: number
  /** In the person's own words: what did not work, what was tried. */
  readonly note?: string
}

/** A key of the institution that this phone signs invites with. */
export interface KeyRow extends Row {
  readonly org: string
  /** base64url, 32 bytes. The row's `id` is the same. */
  readonly publicKey: string
  /** base64url, 32 bytes. */
  readonly secret: string
  readonly origin: 'made' | 'handed'
  /** The key that this one takes over from, and that key's word for it (base64url, `vouchFor`'s 96 bytes). */
  readonly replaces?: string
  readonly vouch?: string
  readonly retiredAt?: number
  readonly comparedAt?: number
}

/** Which key an institution was first seen with. The row's `id` is made by `pinId`. */
export interface PinRow extends Row {
  readonly org: string
  /** base64url public key. */
  readonly signer: string
  /** Keys it was known by before, each vouched for the next. */
  readonly formerly?: readonly string[]
  /** The check-words were compared by eye. */
  readonly comparedAt?: number
}

/** An invite made on this phone. The row's `id` is the invite's own. */
export interface InviteRow extends Row {
  readonly role: Role
  readonly org: string
  readonly kind: InstitutionKind
  readonly group?: string
  readonly messenger: Messenger
  readonly link?: string
  readonly contact?: string
  readonly number?: number
  /** Day number. */
  readonly madeOn: number
  readonly goodUntil?: number
  /** What stands after the `#`. */
  readonly body: string
  readonly signer?: string
  readonly state: 'active' | 'used' | 'annulled'
  readonly note?: string
  readonly printedAt?: number
  readonly remindAt?: number
  /** Poster patrol: when it was looked at, and how it looked. */
  readonly patrolledAt?: number
  readonly patrol?: 'green' | 'red'
}

/** One item of the security checklist, as one person stands with it. The row's `id` is made by `checkId`. */
export interface CheckRow extends Row {
  readonly itemId: string
  readonly personId?: string
  readonly doneAt?: number
  readonly dueAt?: number
  /** Place on the ladder of reminders. */
  readonly rung?: number
  readonly notForMe?: boolean
  readonly dismissedAt?: number
}

/** A message that waits for a network, or for the person to send it. */
export interface OutboxRow extends Row {
  readonly kind: 'message' | 'reminder' | 'remark'
  readonly text: string
  readonly to?: WaitsFor
  readonly journeyId?: string
  readonly stepId?: string
  readonly sentAt?: number
}

/** One answer given in practice. Rows are only ever added. */
export interface PracticeRow extends Row {
  readonly scenarioId: string
  readonly choice: string
  readonly right: boolean
  readonly personId?: string
}

/** One thing done in an emergency, or taken back. Rows are only ever added. */
export interface LogRow extends Row {
  readonly caseId: string
  readonly what: string
  readonly note?: string
}

/** Whatever need not be known at once. The row's `id` is the setting's name; the value is plain data, and its reader distrusts it. */
export interface SettingRow extends Row {
  readonly value: unknown
}

export interface PieceRow {
  readonly key: string
  readonly file: string
  readonly data: unknown
  readonly keptAt: number
}

/** What a caller gives for a new row: the room makes the rest. An `id` may be given where the subject has one of its own. */
export type New<R extends Row> = Omit<R, 'id' | 'createdAt' | 'updatedAt'> & { readonly id?: string }
/** Field updates only; `undefined` takes a field away. */
export type Change<R extends Row> = Partial<Omit<R, 'id' | 'createdAt' | 'updatedAt'>>

export type NewJourney = Omit<JourneyRow, 'id' | 'createdAt' | 'updatedAt' | 'archivedAt' | 'moved'>
export type NewMark = Omit<MarkRow, 'journeyId' | 'updatedAt'>

/** A journey with its marks, as it was when it was taken away: what «Отменить» needs. */
export interface RemovedJourney {
  readonly journey: object
  readonly marks: readonly object[]
}

/** Rows of every table that is the person's own, raw: what a copy is made of. Everything in them is plain JSON. */
export type Tables = { readonly [Table in KeptTable]?: readonly object[] }

/** What became of the rows that were brought in. `left`: what is here is as new or newer. */
export interface TableCount {
  added: number
  changed: number
  left: number
  unreadable: number
}
export type BroughtIn = { readonly [Table in KeptTable]?: Readonly<TableCount> }

/** What a transfer code has brought: new journeys, journeys that were here already, marks that were newer than those here. */
export interface TakenTransfer {
  readonly added: number
  readonly joined: number
  readonly marks: number
}

export interface StorageReport {
  readonly rows: { readonly [Table in TableName]?: number }
  readonly unreadable: readonly { readonly table: TableName; readonly key: string }[]
}

/** The key of a checklist row: one person's, or the phone owner's. */
export const checkId = (itemId: string, personId?: string): string => (personId === undefined ? itemId : `${personId}/${itemId}`)

/** The key of a pin: one per institution, however its name is spelt. */
export const pinId = institutionId
