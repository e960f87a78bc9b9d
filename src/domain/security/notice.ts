import { dayKept } from './calendarDay.ts'
import type { CheckMark } from './due.ts'

/**
 * What the service worker may say while the app is closed: days without names, and two sentences that name nothing. Whoever sees the locked
 * screen learns that there is an app.
 */
export interface Notice {
  /** The calendar days on which something falls due, one for each thing. */
  readonly days: readonly number[]
  /** The calendar day on which the app was last looked at, or last spoke: what was due by then needs no word. */
  readonly seen: number
  readonly title: string
  readonly body: string
  /** A language tag for the phone's reader. */
  readonly lang: string
}

export type NoticeWords = Pick<Notice, 'title' | 'body' | 'lang'>

/** The calendar days on which these fall due, one for each, the earliest first. */
export const dueDays = (marks: Iterable<CheckMark>): readonly number[] =>
  [...marks].flatMap(({ dueAt, notForMe }) => (dueAt === undefined || notForMe ? [] : [dayKept(dueAt)])).sort((one, other) => one - other)

/** Made while the app is open; `null` when there is nothing that could ever be said. */
export function noticeOf(marks: Iterable<CheckMark>, today: number, words: NoticeWords): Notice | null {
  const days = dueDays(marks)
  return days.length === 0 ? null : { days, seen: today, ...words }
}

/** A count as the app's icon shows it: no number that frightens after a year away. */
export const onIcon = (count: number): number => Math.min(count, 9)

/** Whether to speak on this day, and how many things are due. A clock that was put back before the last look says nothing. */
export function dueOn({ days, seen }: Pick<Notice, 'days' | 'seen'>, today: number): { readonly say: boolean; readonly count: number } {
  const due = days.filter((day) => day <= today)
  return { say: due.some((day) => day > seen), count: due.length }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200

/** Whatever was found on the phone under that name; `null` for anything but a notice. */
export function readNotice(data: unknown): Notice | null {
  if (typeof data !== 'object' || data === null) return null
  const { days, seen, title, body, lang } = data as Record<string, unknown>
  const whole =
    Array.isArray(days) && days.every(Number.isInteger) && Number.isInteger(seen) && isText(title) && isText(body) && isText(lang)
  return whole ? { days: days as number[], seen: seen as number, title, body, lang } : null
}
