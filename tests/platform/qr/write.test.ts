import { describe, expect, it } from 'vitest'
import { decodeQR } from 'qr/decode.js'
import { encodeQr } from '@/platform/qr/write'
import { anInvite } from '../../support/invites'
import { inviteAddress, makeInvite } from '@/domain/invite'

/** What a reader sees: each module as four by four pixels, with a quiet zone. */
function picture(rows: readonly (readonly boolean[])[]) {
  const side = (rows.length + 8) * 4
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (rows[(y >> 2) - 4]?.[(x >> 2) - 4]) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return { data, width: side, height: side }
}

describe('a QR that we write', () => {
  it.each([
    ['an invite', inviteAddress('https://kryltso.example', makeInvite(anInvite()))],
    ['Russian words', 'Собрание в среду в 18:00, группа «Солнышко»'],
    ['a sign outside the first plane', 'Утренник 🎄'],
    ['a single letter', 'я'],
  ])('reads back letter for letter: %s', (_, text) => {
    expect(decodeQR(picture(encodeQr(text)))).toBe(text)
  })

  it('has no quiet zone of its own: its corners are dark', () => {
    const rows = encodeQr('https://kryltso.example/i#A')
    expect(rows[0]?.[0]).toBe(true)
    expect(rows.at(-1)?.[0]).toBe(true)
    expect(rows.every((row) => row.length === rows.length)).toBe(true)
  })

  it('is as big as level M makes it, and no bigger for the stronger level', () => {
    // Bytes that versions 9, 10 and 11 hold at level M, and the modules along a side.
    const sides = [180, 213, 251].map((bytes) => encodeQr('x'.repeat(bytes)).length)
    expect(sides).toEqual([53, 57, 61])
  })

  it('bears more dirt where that costs nothing, and always on paper', () => {
    // The two level bits of the format information, under their mask of 10: 00 is M, 11 is Q.
    const level = (rows: readonly (readonly boolean[])[]) => `${Number(!rows[8]?.[0])}${Number(rows[8]?.[1])}`
    expect(level(encodeQr('x'.repeat(40)))).toBe('00')
    expect(level(encodeQr('x'.repeat(30)))).toBe('11')
    expect(level(encodeQr('x'.repeat(40), { forPaper: true }))).toBe('11')
  })

  it('refuses what no QR can hold', () => {
    expect(encodeQr('x'.repeat(2331))).toHaveLength(177)
    expect(() => encodeQr('x'.repeat(2332))).toThrow()
  })
})
