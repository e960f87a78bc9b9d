import { afterEach, describe, expect, it } from 'vitest'
import { dayWords, languageOf, plural, setLanguage, shortDate, sinceWords } from '@/i18n'

afterEach(() => setLanguage('ru'))

describe('numbers with words', () => {
  it.each([
    [1, '1 шаг'],
    [2, '2 шага'],
    [5, '5 шагов'],
    [11, '11 шагов'],
    [21, '21 шаг'],
    [104, '104 шага'],
  ])('%i reads «%s»', (n, text) => {
    expect(plural(n, { one: 'шаг', few: 'шага', many: 'шагов' })).toBe(text.replace(' ', '\u00A0'))
  })

  it('reads in English with two forms', () => {
    setLanguage('en')
    expect([plural(1, { one: 'step', many: 'steps' }), plural(0, { one: 'step', many: 'steps' })]).toEqual(['1\u00A0step', '0\u00A0steps'])
  })
})

describe('dates as people say them', () => {
  const now = new Date(2026, 10, 24, 0, 30)
  it.each([
    [new Date(2026, 10, 24, 23, 0), 'сегодня'],
    [new Date(2026, 10, 23, 23, 59), 'вчера'],
    [new Date(2026, 10, 25), 'завтра'],
    [new Date(2026, 10, 19), 'в четверг'],
    [new Date(2026, 2, 14), '14 марта'],
    [new Date(2025, 2, 14), '14 марта 2025'],
  ])('%s is «%s»', (date, words) => {
    expect(dayWords(date, now)).toBe(words)
  })

  it('counts calendar days, not hours, across a change of the clocks', () => {
    expect(dayWords(new Date(2026, 2, 28, 12), new Date(2026, 2, 29, 1))).toBe('вчера')
  })

  it('says since when', () => {
    expect(sinceWords(new Date(2026, 10, 23), now)).toBe('со вчерашнего дня')
    setLanguage('en')
    expect(sinceWords(new Date(2026, 2, 14), now)).toBe('since March 14')
    expect(shortDate(new Date(2025, 2, 14), now)).toBe('March 14, 2025')
  })
})

describe('the language to start with', () => {
  it.each([
    [['ru-RU', 'en'], 'ru'],
    [['en-US', 'en'], 'en'],
    [['tt', 'en'], 'ru'],
    [['en', 'ru'], 'ru'],
    [['de'], 'ru'],
    [[], 'ru'],
  ] as const)('%j starts in %s', (tags, expected) => {
    expect(languageOf(tags)).toBe(expected)
  })
})
