import { describe, expect, it } from 'vitest'
import { aloud } from '../../../src/domain/guide/aloud.ts'

describe('a text to be read aloud', () => {
  it('comes sentence by sentence, the title first', () => {
    expect(aloud('Шаг', [{ p: ['Откройте чат. Нажмите ', { caption: 'Войти' }, '.'] }])).toEqual([
      'Шаг.',
      'Откройте чат.',
      'Нажмите Войти.',
    ])
  })

  it('has nothing in it that a voice would stumble over', () => {
    const said = aloud('Путь', [{ p: [{ path: ['Настройки', 'Звук'] }] }, { say: 'Здравствуйте, {org}' }, { picture: 'x' }]).join(' ')
    expect(said).toBe('Путь. Настройки, Звук Здравствуйте, …')
  })

  it('has no piece longer than a breath, and loses no word', () => {
    const long = Array.from({ length: 100 }, (_, at) => `слово${at}`).join(' ')
    const pieces = aloud('Длинно', [{ p: [long] }])
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(180)
    expect(pieces.slice(1).join(' ')).toBe(long)
  })
})
