import { language } from './language.ts'
import { shortDateIn } from './shortDateIn.ts'

const DAY = 86_400_000
const WEEKDAYS = ['в воскресенье', 'в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу'] as const

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** Whole calendar days from `date` to `now` on this phone's calendar; negative for the future. Summer time does not shift it. */
const daysBetween = (date: Date, now: Date) => Math.round((midnight(now) - midnight(date)) / DAY)

/** «14 марта», and with the year when it is not this one, in the language of the screen. */
export const shortDate = (date: Date, now: Date): string => shortDateIn(language.value, date, now)

/** A date as people say it: «сегодня», «вчера», «во вторник», «14 марта». */
export function dayWords(date: Date, now: Date): string {
  const days = daysBetween(date, now)
  const ru = language.value === 'ru'
  if (days === 0) return ru ? 'сегодня' : 'today'
  if (days === 1) return ru ? 'вчера' : 'yesterday'
  if (days === -1) return ru ? 'завтра' : 'tomorrow'
  if (Math.abs(days) < 7) return ru ? WEEKDAYS[date.getDay()]! : `on ${new Intl.DateTimeFormat('en', { weekday: 'long' }).format(date)}`
  return shortDate(date, now)
}

/** «с сегодняшнего дня», «со вчерашнего дня», «с 14 марта». */
export function sinceWords(date: Date, now: Date): string {
  const days = daysBetween(date, now)
  if (language.value === 'en') return `since ${days === 0 ? 'today' : days === 1 ? 'yesterday' : shortDate(date, now)}`
  if (days === 0) return 'с сегодняшнего дня'
  if (days === 1) return 'со вчерашнего дня'
  return `с ${shortDate(date, now)}`
}
