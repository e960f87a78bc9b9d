import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { calendarDay, type Now } from '@/domain/security'

/** This moment, and the day on this phone's calendar. */
export const nowHere = (at = Date.now()): Now => ({ at, day: calendarDay(at, new Date(at).getTimezoneOffset()) })

/** A calendar day as a date of this phone, for words: `shortDate(dateOfCalendarDay(day), new Date())`. */
export function dateOfCalendarDay(day: number): Date {
  const utc = new Date(day * 86_400_000)
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate())
}

/** The calendar day, looked at anew whenever the app comes back to the front. */
export function useToday(): Readonly<ShallowRef<number>> {
  const day = shallowRef(nowHere().day)
  const look = () => void (day.value = nowHere().day)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => document.removeEventListener('visibilitychange', look))
  return day
}
