import { describe, expect, it } from 'vitest'
import { calendarFile, dayOfDate } from '../../../src/domain/security/index.ts'

const AT = Date.parse('2026-12-01T09:30:15.250Z')
const one = { uid: 'security-sessions', title: 'Крыльцо: только ваши устройства', text: 'Откройте «Защита»', day: dayOfDate('2027-02-28') }
const unfold = (file: string) => file.replace(/\r\n /g, '').split('\r\n')

describe('a calendar file', () => {
  it('holds a whole day with an alarm at nine in the morning', () => {
    const lines = unfold(calendarFile([one], AT))
    expect(lines).toEqual(
      expect.arrayContaining([
        'VERSION:2.0',
        'UID:security-sessions@kryltso',
        'DTSTAMP:20261201T093015Z',
        'DTSTART;VALUE=DATE:20270228',
        'DTEND;VALUE=DATE:20270301',
        'SUMMARY:Крыльцо: только ваши устройства',
        'TRIGGER:PT9H',
      ]),
    )
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  it('has no line above 75 bytes, and cuts no letter in two', () => {
    const long = 'Проверьте, кто вошёл под вашим именем; '.repeat(12)
    const file = calendarFile([{ ...one, title: long, text: `👵${long}` }], AT)
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(unfold(file)).toContain(`DESCRIPTION:👵${long.replace(/[,;]/g, '\\$&')}`)
    expect(file).not.toContain('\uFFFD')
  })

  it('keeps line breaks, commas and backslashes inside their field', () => {
    const file = calendarFile([{ ...one, text: 'a,b;c\\d\nEND:VEVENT' }], AT)
    expect(unfold(file)).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\nEND:VEVENT')
    expect(unfold(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  })

  it('can hold several days', () => {
    const file = calendarFile([one, { ...one, uid: 'security-updates' }], AT)
    expect(unfold(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
  })
})
