import type Dexie from 'dexie'

/**
 * Every version of the database, frozen once shipped. To change something, append a version: never edit one that stands here, never drop a
 * table or an index (older code would add it again and push the version number up). Fields without an index need no version, only a
 * converter that understands rows without them. Upgraders must be repeatable: «mend rows that lack X».
 */
export const DATABASE = 'kryltso'

export const TABLES = ['journeys', 'marks', 'pieces', 'keys', 'pins', 'invites', 'checks', 'outbox', 'practice', 'log', 'settings'] as const
export type TableName = (typeof TABLES)[number]

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
