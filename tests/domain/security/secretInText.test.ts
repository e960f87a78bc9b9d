import { describe, expect, it } from 'vitest'
import { secretInText } from '../../../src/domain/security/index.ts'

describe('a note of where something lies', () => {
  it.each([
    'в красной папке с документами',
    'у мамы в шкафу, вторая полка',
    'кабинет 12, сейф',
    'Ольга Петровна из группы № 7',
    'почта на yandex, открываю сама',
    'my mother keeps it, top drawer',
    'the green folder at home',
    'sadik.mama@example.ru',
    'блокнот 2024 года',
    'коды лежат в паспорте',
    'пароль в тетради',
    'номер мой, на 45 в конце',
    'VK-мессенджер, на листке',
    '',
  ])('is kept when it is a place: «%s»', (text) => expect(secretInText(text)).toBeNull())

  it.each([
    ['4276 1234 5678 9012', 'card'],
    ['карта 2200-1234-5678-9012', 'card'],
    ['4276123456789012', 'card'],
    ['+7 912 345-67-89', 'phone'],
    ['8 (912) 345 67 89', 'phone'],
    ['482913', 'code'],
    ['код 48 29 13', 'code'],
    ['4 8 2 9', 'code'],
    ['PIN 7391', 'code'],
    ['один два три четыре', 'code'],
    ['nine one one two', 'code'],
    ['４８２９１３', 'code'],
    ['пароль: солнышко', 'password'],
    ['password = sunshine', 'password'],
    ['Masha2015', 'password'],
    ['солнце_море', 'password'],
    ['qW!rty#', 'password'],
    ['лежит тут: kT9x-bQ2z', 'password'],
    ['xKpQwZr', 'password'],
  ] as const)('is refused when it looks like the thing itself: «%s» is a %s', (text, kind) => expect(secretInText(text)).toBe(kind))
})
