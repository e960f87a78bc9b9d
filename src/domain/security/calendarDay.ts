export const DAY = 86_400_000

/**
 * The day on somebody's wall calendar, counted from 1 January 1970: what «in 30 days» is counted in, so that neither summer time nor a flight
 * moves it. `at`: milliseconds since the epoch; `offset`: minutes from local time to UTC, as `Date.getTimezoneOffset()` says it at that moment.
 */
export const calendarDay = (at: number, offset: number): number => Math.floor((at - offset * 60_000) / DAY)

/** The calendar day of an ISO date, `2026-11-23`. */
export const dayOfDate = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY)

/** A calendar day as it is kept in `dueAt`: midnight UTC of that date, wherever the phone is. */
export const keptDay = (day: number): number => day * DAY

/** The calendar day that `keptDay` kept. */
export const dayKept = (at: number): number => Math.floor(at / DAY)
