import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { abbreviate, checkInviteFields, makeInvite, QR_COMFORTABLE, QR_MOST, shortenForQr } from '@/domain/invite'
import { anInvite, anyInvite, KEY } from '../../support/invites'

vi.setConfig({ testTimeout: 60_000 })

const base = 'https://kryltso.example.ru/app'
const LONG =
  'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад общеразвивающего вида с приоритетным осуществлением деятельности по художественно-эстетическому развитию детей № 118 «Журавушка» городского округа'

describe('an invite too long for its QR', () => {
  it('is left alone where it fits', () => {
    const fields = anInvite()
    expect(shortenForQr(fields, { base, signed: true })).toMatchObject({
      fields,
      shortened: false,
      fits: true,
      name: { before: fields.o, after: fields.o },
    })
  })

  it('has its legal form abbreviated first, and says how it will read', () => {
    const o = 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12 имени Героя Советского Союза»'
    const { name, fits, shortened } = shortenForQr(anInvite({ o }), { base, signed: true })
    expect({ name, fits, shortened }).toEqual({
      name: { before: o, after: 'МБОУ «СОШ № 12 имени Героя Советского Союза»' },
      fits: true,
      shortened: true,
    })
  })

  it('then loses whole words from its end, with «…» in their place and its quotation closed', () => {
    const { name, fields, size } = shortenForQr(anInvite({ o: LONG }), { base, signed: true })
    expect(name.after).toBe(
      'МБДОУ «Детский сад общеразвивающего вида с приоритетным осуществлением деятельности по художественно-эстетическому…»',
    )
    expect(checkInviteFields(fields)).toEqual([])
    expect(size).toBeLessThanOrEqual(QR_MOST)
  })

  it('can be brought to the comfortable size', () => {
    const { name, size, fits } = shortenForQr(anInvite({ o: LONG, g: undefined }), { base, signed: false, most: QR_COMFORTABLE - 60 })
    expect(fits).toBe(true)
    expect(size).toBeLessThanOrEqual(191)
    expect(name.after.endsWith('…»')).toBe(true)
  })

  it('is made to fit whatever stands in it, and stays a sound invite', () => {
    fc.assert(
      fc.property(anyInvite, fc.boolean(), (fields, signed) => {
        const made = shortenForQr(fields, { base, signed })
        expect(made.fits).toBe(true)
        expect(made.fields.o).not.toBe('')
        expect(base.length + 3 + makeInvite(made.fields, signed ? KEY : undefined).length).toBe(made.size)
        expect(made.size).toBeLessThanOrEqual(QR_MOST)
      }),
      { numRuns: 200 },
    )
  })

  it('of letters that take three bytes each loses of its contact and its group too, with emoji never cut in half', () => {
    const made = shortenForQr(anInvite({ o: '学'.repeat(120), g: '🎈'.repeat(30), c: '☀'.repeat(120) }), { base, signed: true })
    expect(made.fits).toBe(true)
    expect(() => makeInvite(made.fields, KEY)).not.toThrow()
  })

  it('says so if even that is not enough', () => {
    expect(shortenForQr(anInvite(), { base: `https://${'a'.repeat(400)}.example`, signed: false }).fits).toBe(false)
  })
})

it.each([
  ['Муниципальное казенное общеобразовательное учреждение Основная общеобразовательная школа', 'МКОУ ООШ'],
  ['МУНИЦИПАЛЬНОЕ КАЗЁННОЕ ДОШКОЛЬНОЕ ОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ № 1', 'МКДОУ № 1'],
  ['Гимназия', 'Гимназия'],
])('«%s» is abbreviated «%s»', (long, short) => expect(abbreviate(long)).toBe(short))
