export { countCopy, type CopyCounts } from './count'
export {
  BACKUP_PROBLEMS,
  BACKUP_TABLES,
  LIMITS as BACKUP_LIMITS,
  type BackupDocument,
  type BackupPlace,
  type BackupProblem,
  type BackupTable,
  type BackupTables,
  type ReadBackup,
} from './document'
export { readBackup } from './readBackup'
export { copyIsDue, readHabit, type CopyHabit } from './reminder'
export { writeBackup } from './writeBackup'
