const DAY = 86_400_000
const QUIET_DAYS = 14
const NEW_MARKS = 3

/** What the reminder is decided by. Times are milliseconds since the epoch. */
export interface CopyHabit {
  /** The last copy that was handed over; none yet if left out. */
  readonly copiedAt?: number
  /** «Не сейчас» was tapped. */
  readonly putOffAt?: number
  readonly off?: boolean
}

/**
 * Whether to remind of a copy: when at least three marks have changed since the last one, and it (or, without one, the first mark) is older
 * than fourteen days. Put off, it is silent for fourteen days more; a clock set back does not make it speak.
 */
export function copyIsDue(marks: readonly { readonly updatedAt: number }[], habit: CopyHabit, now: number): boolean {
  if (habit.off) return false
  const fresh = marks.filter(({ updatedAt }) => updatedAt > (habit.copiedAt ?? -Infinity))
  if (fresh.length < NEW_MARKS) return false
  const since = habit.copiedAt ?? Math.min(...fresh.map(({ updatedAt }) => updatedAt))
  return now - Math.max(since, habit.putOffAt ?? -Infinity) > QUIET_DAYS * DAY
}

/** What the phone remembers of the habit, distrusted: anything else than a habit is none. */
export function readHabit(value: unknown): CopyHabit {
  if (typeof value !== 'object' || value === null) return {}
  const { copiedAt, putOffAt, off } = value as Record<string, unknown>
  return {
    ...(Number.isFinite(copiedAt) && { copiedAt: copiedAt as number }),
    ...(Number.isFinite(putOffAt) && { putOffAt: putOffAt as number }),
    ...(off === true && { off }),
  }
}
