import { dayKept, keptDay } from './calendarDay.ts'
import type { SecurityItem } from './item.ts'

const RUNGS = [1, 3, 7, 14, 30, 90] as const
const STEPS = 3

/** How one person stands with one item: the fields of the stored row that matter here. */
export interface CheckMark {
  /** Milliseconds since the epoch. */
  readonly doneAt?: number | undefined
  /** A calendar day, as `keptDay` keeps it. */
  readonly dueAt?: number | undefined
  /** Place on the item's own ladder, from 0. */
  readonly rung?: number | undefined
  readonly notForMe?: boolean | undefined
  readonly dismissedAt?: number | undefined
}

/** Now, on this phone: the moment, and the day on its calendar. */
export interface Now {
  readonly at: number
  readonly day: number
}

/** `due`: it was done, and it is time to look again. */
export type Standing = 'todo' | 'done' | 'due' | 'not-for-me'

/**
 * The waits of one item in days, growing: at most three, the last of them the item's own `again` (90 gives 14, 30, 90; 7 gives 1, 3, 7), so that
 * what needs a look twice a year does not come back tomorrow. Empty for what never falls due again.
 */
export function ladderOf(again: number): readonly number[] {
  if (again <= 0) return []
  return [...RUNGS.filter((days) => days < again), again].slice(-STEPS)
}

const waitOf = (again: number, rung: number): number => {
  const ladder = ladderOf(again)
  return ladder[Math.min(Math.max(rung, 0), ladder.length - 1)] ?? 0
}

/** The mark after «Готово»: one rung up, but not twice on one day. */
export function confirm({ again }: Pick<SecurityItem, 'again'>, before: CheckMark | undefined, now: Now): CheckMark {
  const top = Math.max(ladderOf(again).length - 1, 0)
  const held = before?.rung ?? -1
  const sameDay = before?.dueAt !== undefined && dayKept(before.dueAt) - waitOf(again, held) === now.day
  const rung = Math.min(top, sameDay ? held : held + 1)
  const dueAt = again > 0 ? keptDay(now.day + waitOf(again, rung)) : undefined
  return { doneAt: now.at, dueAt, rung, notForMe: undefined, dismissedAt: undefined }
}

/** The mark after one reminder was sent away: it is silent for as long again, and the rung stays. */
export function dismiss({ again }: Pick<SecurityItem, 'again'>, mark: CheckMark, now: Now): CheckMark {
  return { ...mark, dismissedAt: now.at, dueAt: keptDay(now.day + waitOf(again, mark.rung ?? 0)) }
}

/**
 * How an item stands today. `known` is a day that has surely come (the latest date in the content): before it the phone's clock is wrong, and
 * a wrong clock makes nobody hurry. A wait longer than the item has can only come from a clock that ran ahead: then it is due now, not in years.
 */
export function standingOf({ again }: Pick<SecurityItem, 'again'>, mark: CheckMark | undefined, today: number, known: number): Standing {
  if (mark?.notForMe) return 'not-for-me'
  if (mark?.doneAt === undefined) return 'todo'
  if (mark.dueAt === undefined || again <= 0 || today < known) return 'done'
  const left = dayKept(mark.dueAt) - today
  return left <= 0 || left > again + 1 ? 'due' : 'done'
}
