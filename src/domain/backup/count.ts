import type { BackupTables } from './document'

/** How much there is, in the words of the person it belongs to. */
export interface CopyCounts {
  readonly journeys: number
  readonly marks: number
  readonly invites: number
  /** Keys that sign for an institution: whoever has them can speak for it. */
  readonly keys: number
  /** All rows together. */
  readonly rows: number
}

/** Counts what a copy holds. A step that nobody has touched, or that was opened again, is no mark. */
export const countCopy = (tables: BackupTables): CopyCounts => ({
  journeys: tables.journeys?.length ?? 0,
  marks: tables.marks?.filter((row) => (row as { state?: unknown }).state !== 'todo').length ?? 0,
  invites: tables.invites?.length ?? 0,
  keys: tables.keys?.length ?? 0,
  rows: Object.values(tables).reduce((sum, rows) => sum + rows.length, 0),
})
