/** After so many days a fact about somebody else's app is old: its screens have had time to change. */
export const OLD_AFTER_DAYS = 180

const DAY = 86_400_000

/** Whole days between an ISO day `YYYY-MM-DD` and now (milliseconds since the epoch); negative for a day to come, `NaN` for no date. */
export const ageInDays = (checkedOn: string, now: number): number => Math.floor((now - Date.parse(`${checkedOn}T00:00:00Z`)) / DAY)

/** Whether a piece that was checked on this day should say that it may be out of date. */
export const isOld = (checkedOn: string, now: number): boolean => ageInDays(checkedOn, now) > OLD_AFTER_DAYS
