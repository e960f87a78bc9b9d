import { expect, it } from 'vitest'
import { toCsv } from '@/domain/invite'

it('a table opens in Russian Excel: byte order mark, semicolons, quotes doubled', () => {
  expect(
    toCsv([
      ['Номер', 'Имя'],
      ['1', 'МБДОУ "Ромашка"; № 7'],
    ]),
  ).toBe('\ufeff"Номер";"Имя"\r\n"1";"МБДОУ ""Ромашка""; № 7"\r\n')
})

it('no cell is carried out as a formula', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) expect(toCsv([[`${sign}1+1`]])).toBe(`\ufeff"'${sign}1+1"\r\n`)
})
