import { describe, expect, it } from 'vitest'
import { example } from './examples'
import { mountExample, partsSpeakNoWarnings } from './mountExample'

describe('a QR code', () => {
  partsSpeakNoWarnings()

  it('has exactly the dark modules it was given, four away from every edge', () => {
    const rows = example('QrCode', 'an address').props!.rows as boolean[][]
    const path = mountExample('QrCode', 'an address').findAll('path')[1]!.attributes('d')!
    const drawn = rows.map((row) => row.map(() => false))
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let step = 0; step < Number(run); step += 1) drawn[Number(y) - 4]![Number(x) - 4 + step] = true
    }
    expect(drawn).toEqual(rows)
  })

  it('stands on white in both themes and has a name', () => {
    const code = mountExample('QrCode', 'an address')
    expect(code.findAll('path').map((path) => path.attributes('fill'))).toEqual(['#fff', '#000'])
    expect(code.attributes('viewBox')).toBe('0 0 37 37')
    expect(code.attributes('aria-label')).toBe('Код приглашения')
  })
})
