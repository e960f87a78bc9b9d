import { describe, expect, it } from 'vitest'
import { typeset, unset } from '../../src/content-pack/typography.ts'

const shown = (text: string) => typeset(text, 'ru').replaceAll('\u00A0', '~')

describe('Russian text', () => {
  it.each([
    ['Войдите в чат и не спешите', 'Войдите в~чат и~не~спешите'],
    ['В чате и у воспитателя', 'В~чате и~у~воспитателя'],
    ['Код — это ключ', 'Код~— это ключ'],
    ['займёт 5 минут, 30 % готово', 'займёт 5~минут, 30~% готово'],
    ['звоните 8 800 100-70-10', 'звоните 8~800~100-70-10'],
    ['группа № 7, п. 2.5', 'группа №~7, п.~2.5'],
    ['спросите ли вы', 'спросите~ли вы'],
    ['смотрите в ', 'смотрите в~'],
  ])('«%s» keeps its short words with what follows', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('leaves the end of a longer word alone', () => {
    expect(shown('Москва стоит, VK-и так')).toBe('Москва стоит, VK-и так')
  })

  it('is as long as it was, and comes back as it was', () => {
    const text = 'Не говорите код из СМС — ни в чате, ни по телефону 8 800 100-70-10.'
    expect(typeset(text, 'ru')).toHaveLength(text.length)
    expect(unset(typeset(text, 'ru'))).toBe(text)
  })
})

it('English text keeps its dash from the beginning of a line and has a curly apostrophe', () => {
  expect(typeset("don't ask the teachers' room", 'en')).toBe('don’t ask the teachers’ room')
  expect(typeset('a code — a key in 5 minutes', 'en')).toBe('a code\u00A0— a key in 5 minutes')
})
