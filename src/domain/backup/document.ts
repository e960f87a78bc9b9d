/** Every table that is the person's own, in the order in which a copy holds them. */
export const BACKUP_TABLES = ['journeys', 'marks', 'keys', 'pins', 'invites', 'checks', 'outbox', 'practice', 'log', 'settings'] as const
export type BackupTable = (typeof BACKUP_TABLES)[number]

/** Rows as they lie in the database: plain JSON. Whoever brings them in checks every field once more. */
export type BackupTables = { readonly [Table in BackupTable]?: readonly object[] }

export const FORMAT = 'kryltso-backup'
export const VERSION = 1

/** A copy, whole and checked. `madeAt` is ISO-8601 in UTC; `null` where the last-resort page saved the rows without a date. */
export interface BackupDocument {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly madeAt: string | null
  /** The app's version that made it, `x.y.z`; empty where it is not known. */
  readonly app: string
  readonly tables: BackupTables
}

/**
 * What a copy may be at most. Phones choke on deep nesting long before they choke on size, and nothing of ours is deeper than half of this.
 */
export const LIMITS = { bytes: 5_000_000, depth: 12, rows: 5_000, text: 20_000 } as const

/**
 * - `foreign`: not a copy of ours at all
 * - `damaged`: a copy, but cut or changed on its way
 * - `newer`: made by a newer version of the app
 * - `too-big`: more bytes, rows, depth or text than any copy of ours has
 * - `structure`: whole, but a row in it is not a row; `place` says which
 * - `encrypted`: an age file: open it with its passphrase first
 */
export const BACKUP_PROBLEMS = ['foreign', 'damaged', 'newer', 'too-big', 'structure', 'encrypted'] as const
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number]

/** Where in the file: the table, and the row in it, counted from 1. */
export interface BackupPlace {
  readonly table?: BackupTable
  readonly row?: number
}

export interface BackupRefusal {
  readonly ok: false
  readonly problem: BackupProblem
  readonly place?: BackupPlace
}
export type ReadBackup = { readonly ok: true; readonly document: BackupDocument } | BackupRefusal

export const refuse = (problem: BackupProblem, place?: BackupPlace): BackupRefusal => ({ ok: false, problem, ...(place && { place }) })

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field of the object's own: never one that it has from its prototype. */
export const own = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined
