import { isFor, type Reader } from '../audience/audience.ts'
import { dayKept, dayOfDate } from './calendarDay.ts'
import { standingOf, type CheckMark, type Standing } from './due.ts'
import { onIcon } from './notice.ts'
import { SECURITY_LEVELS, type SecurityItem, type SecurityLevel } from './item.ts'

export type CheckMarks = ReadonlyMap<string, CheckMark>

/** One item as one reader sees it. */
export interface Check {
  readonly item: SecurityItem
  readonly mark: CheckMark | undefined
  readonly standing: Standing
  /** The items that have to be done first, while there are any. */
  readonly waitsFor: readonly SecurityItem[]
}

export interface Counts {
  readonly done: number
  readonly due: number
  /** Items that count: «не для меня» leaves the denominator. */
  readonly of: number
}

/** The mark of an item, under its present slug or a former one. */
export function checkMarkOf({ slug, formerly = [] }: Pick<SecurityItem, 'slug' | 'formerly'>, marks: CheckMarks): CheckMark | undefined {
  return [slug, ...formerly].map((id) => marks.get(id)).find((mark) => mark !== undefined)
}

/** A day that has surely come: the latest on which anything here was checked. */
export const knownDay = (items: readonly SecurityItem[]): number => Math.max(0, ...items.map(({ checkedOn }) => dayOfDate(checkedOn)))

/**
 * The checklist of one reader on one calendar day, in the order of the content. With `reminders` off nothing falls due. A need that this reader
 * does not have locks nothing.
 */
export function checklistFor(
  items: readonly SecurityItem[],
  { reader, marks, today, reminders }: { reader: Partial<Reader>; marks: CheckMarks; today: number; reminders: boolean },
): readonly Check[] {
  const known = knownDay(items)
  const own = items.filter((item) => isFor(item.for, reader))
  const stand = (item: SecurityItem): Standing => {
    const standing = standingOf(item, checkMarkOf(item, marks), today, known)
    return standing === 'due' && !reminders ? 'done' : standing
  }
  const open = new Map(own.filter((item) => stand(item) === 'todo').map((item) => [item.slug, item]))
  return own.map((item) => ({
    item,
    mark: checkMarkOf(item, marks),
    standing: stand(item),
    waitsFor: item.needs.flatMap((slug) => open.get(slug) ?? []),
  }))
}

const counting = (checks: readonly Check[]) => checks.filter(({ standing }) => standing !== 'not-for-me')

export function countChecks(checks: readonly Check[]): Counts {
  const count = (standing: Standing) => checks.filter((one) => one.standing === standing).length
  return { done: count('done'), due: count('due'), of: counting(checks).length }
}

/** Everything that must be done is done and fresh: the gate is locked and the lamp may burn. */
export function isGuarded(checks: readonly Check[]): boolean {
  const must = counting(checks).filter(({ item }) => item.level === 'must')
  return must.length > 0 && must.every(({ standing }) => standing === 'done')
}

const rankOf = ({ item, standing }: Check): number => {
  const level = SECURITY_LEVELS.indexOf(item.level)
  // What must be done goes first, then what has fallen due, then what would be better.
  return level === 0 ? (standing === 'todo' ? 0 : 1) : standing === 'due' ? 1 + level : 3 + level
}

/** The one thing to do next, the quickest among equals; `undefined` when nothing asks for it. */
export function nextCheck(checks: readonly Check[]): Check | undefined {
  const ready = checks.filter(({ standing, waitsFor }) => standing === 'due' || (standing === 'todo' && waitsFor.length === 0))
  return [...ready].sort((one, other) => rankOf(one) - rankOf(other) || one.item.minutes - other.item.minutes)[0]
}

export const levelOf = (checks: readonly Check[], level: SecurityLevel): readonly Check[] =>
  checks.filter(({ item }) => item.level === level)

/** The number on the app's icon: what has fallen due, and never a number that frightens after a year away. */
export function badgeCount(marks: Iterable<CheckMark>, today: number): number {
  const due = [...marks].filter(({ dueAt, notForMe }) => dueAt !== undefined && !notForMe && dayKept(dueAt) <= today)
  return onIcon(due.length)
}
