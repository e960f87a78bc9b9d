/** All that needs the database, in one chunk that `index.ts` fetches when it is first asked. */
export { exportTables, importTables } from './bringIn.ts'
export { continueInMemory, eraseAll, storageReport } from './care.ts'
export { allMarks, copyHabit, keepCopyHabit, lastRestore, previewTables, restoreTables, undoRestore } from './copies.ts'
export {
  bringBackJourney,
  changeJourney,
  clearMark,
  journey,
  journeys,
  marksOf,
  markStep,
  moveJourney,
  removeJourney,
  startJourney,
  watchJourney,
  watchJourneys,
  watchMarks,
} from './journeys.ts'
export { lostData, forgetLoss } from './loss.ts'
export * from './pieces.ts'
export { checks, invites, keys, log, outbox, pins, practice, settings } from './tables.ts'
export { takeTransfer, transferJourneys } from './transfer.ts'
