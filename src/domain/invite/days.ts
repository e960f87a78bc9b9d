/** Dates in an invite are whole days since 1 January 2024 (UTC). 14 bits reach into 2068. */
export const LAST_DAY = 16_383

const EPOCH = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

/**
 * The day number of a moment, counted in UTC. For a calendar date someone chose, pass `Date.UTC(year, month, day)`.
 * Outside 0…`LAST_DAY` (a phone whose clock has died) the result is clamped.
 */
export function dayOf(moment: Date | number): number {
  const day = Math.floor((Number(moment) - EPOCH) / DAY)
  return Math.min(LAST_DAY, Math.max(0, day || 0))
}

/** Midnight UTC at the beginning of a day number: show it with `timeZone: 'UTC'`. */
export function dateOfDay(day: number): Date {
  return new Date(EPOCH + day * DAY)
}
