import type Dexie from 'dexie'

/**
 * Every version of the database, frozen once shipped. To change something, append a version: never edit one that stands here, never drop a
 * table or an index (older code would add it again and push the version number up). Fields without an index need no version, only a
 * converter that understands rows without them. Upgraders must be repeatable: «mend rows that lack X».
 */
export const DATABASE = 'kryltso'

/** The settings row that is written when a database is made: another database, another mark. */
export const BIRTH_MARK = '_born'

export const TABLES = ['journeys', 'marks', 'pieces', 'keys', 'pins', 'invites', 'checks', 'outbox', 'practice', 'log', 'settings'] as const
export type TableName = (typeof TABLES)[number]

/** The person's own: all but the working copy of the content. */
export const KEPT_TABLES = TABLES.filter((table): table is Exclude<TableName, 'pieces'> => table !== 'pieces')
export type KeptTable = Exclude<TableName, 'pieces'>

/** Settings whose name begins with `_` are this phone's own, like its birth mark: they go into no copy and come out of none. */
export const staysHere = (table: KeptTable, key: unknown): boolean => table === 'settings' && typeof key === 'string' && key.startsWith('_')

const KEY_FIELDS: Partial<Record<TableName, readonly string[]>> = { marks: ['journeyId', 'stepId'], pieces: ['key'] }

/** A row's primary key, as the table's version says. */
export function keyOfRow(table: TableName, row: object): string | readonly string[] {
  const fields = row as Record<string, string>
  const key = (KEY_FIELDS[table] ?? ['id']).map((name) => fields[name]!)
  return key.length === 1 ? key[0]! : key
}

export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    journeys: 'id, inviteId',
    marks: '[journeyId+stepId], journeyId',
    pieces: 'key',
    keys: 'id',
    pins: 'id',
    invites: 'id',
    checks: 'id, itemId',
    outbox: 'id',
    practice: 'id, scenarioId',
    log: 'id, caseId',
    settings: 'id',
  })
}
