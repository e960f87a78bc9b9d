import { expect, it } from 'vitest'
import { keepTogether } from '@/i18n'

const shown = (text: string) => keepTogether(text).replaceAll('\u00A0', '_')

it.each([
  ['Детский сад № 7 «Ромашка»', 'Детский сад №_7 «Ромашка»'],
  ['Школа г. Энска', 'Школа г._Энска'],
  ['Мария Ивановна, +7 000 000-00-00', 'Мария Ивановна, +7_000_000-00-00'],
  ['8 (000) 000 00 00, с 9 до 18', '8_(000)_000_00_00, с 9 до 18'],
  ['группа 5, этаж 2', 'группа 5, этаж 2'],
])('«%s» is parted on a line only where it may be', (text, kept) => expect(shown(text)).toBe(kept))
