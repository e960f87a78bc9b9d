/** All that needs the database, in one chunk that `index.ts` fetches when it is first asked. */
export * from './journeys.ts'
export { lostData, forgetLoss } from './loss.ts'
export * from './pieces.ts'
export { checks, invites, keys, log, outbox, pins, practice, settings } from './tables.ts'
