const DAY = 86_400_000

/** The number of the day on this phone's own calendar: one more each local midnight, summer time or not. */
export function dayHere(moment: number): number {
  const date = new Date(moment)
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY)
}

/** A moment of the day that lies so many days from `now`. */
export function dateAfter(days: number, now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12)
}
