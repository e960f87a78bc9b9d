import { DAY } from './calendarDay.ts'

/** One day to be reminded of. */
export interface CalendarEvent {
  /** Permanent: a second file with the same one replaces the first in the calendar. */
  readonly uid: string
  readonly title: string
  readonly text: string
  /** Calendar day, counted from 1 January 1970. */
  readonly day: number
}

const LINE = 75

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10).replace(/-/g, '')

/** UTF-8 bytes of one character. */
const bytesOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** No line is longer than 75 bytes; a line goes on after a line break and a space, and no character is cut. */
function folded(line: string): string {
  let out = ''
  let used = 0
  for (const character of line) {
    const bytes = bytesOf(character)
    if (used + bytes > LINE) {
      out += '\r\n '
      used = 1
    }
    out += character
    used += bytes
  }
  return out
}

/** An iCalendar file (RFC 5545) of whole-day events with an alarm at nine in the morning. `madeAt`: milliseconds since the epoch. */
export function calendarFile(events: readonly CalendarEvent[], madeAt: number): string {
  const stamp = new Date(madeAt).toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = events.flatMap(({ uid, title, text, day }) => [
    'BEGIN:VEVENT',
    `UID:${uid}@kryltso`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(day + 1)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ])
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kryltso//Kryltso//RU', 'CALSCALE:GREGORIAN', ...lines, 'END:VCALENDAR']
  return `${all.map(folded).join('\r\n')}\r\n`
}
