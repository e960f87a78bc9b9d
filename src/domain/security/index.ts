export { calendarDay, dayKept, dayOfDate, keptDay } from './calendarDay.ts'
export { calendarFile, type CalendarEvent } from './calendarFile.ts'
export {
  badgeCount,
  checklistFor,
  checkMarkOf,
  countChecks,
  isGuarded,
  knownDay,
  levelOf,
  nextCheck,
  type Check,
  type CheckMarks,
  type Counts,
} from './checklist.ts'
export { confirm, dismiss, ladderOf, standingOf, type CheckMark, type Now, type Standing } from './due.ts'
export { SECURITY_AREAS, SECURITY_LEVELS, type Security, type SecurityArea, type SecurityItem, type SecurityLevel } from './item.ts'
export { dueDays, dueOn, noticeOf, type Notice, type NoticeWords } from './notice.ts'
export { secretInText, type SecretKind } from './secretInText.ts'
