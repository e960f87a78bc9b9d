import { describe, expect, it } from 'vitest'
import { fillWords } from '@/domain/guide/fill'

describe('a ready text', () => {
  it('carries the reader’s own words', () => {
    expect(fillWords('Здравствуйте. {org}, чат ({group}), шаг «{step}».', { org: 'Сад № 7', group: 'Солнышко', step: 'Вход' })).toBe(
      'Здравствуйте. Сад № 7, чат (Солнышко), шаг «Вход».',
    )
  })

  it('drops brackets that would stand empty', () => {
    expect(fillWords('Не вижу чат ({group}). Подскажите.', { org: 'Сад № 7' })).toBe('Не вижу чат. Подскажите.')
  })

  it('shows an ellipsis where the person has to fill something in', () => {
    expect(fillWords('Я из {org}, {date}.', { date: '14 марта' })).toBe('Я из …, 14 марта.')
  })

  it('never reads a mark out of what was filled in', () => {
    expect(fillWords('{org}', { org: '{group}', group: 'x' })).toBe('{group}')
  })

  it('leaves unknown marks alone', () => {
    expect(fillWords('{password}', {})).toBe('{password}')
  })
})
