import { describe, expect, it } from 'vitest'
import { makeKeyCode, readKeyCode } from '@/domain/institution/keyCode'
import { publicKeyOf, vouchFor } from '@/domain/invite'
import { KEY, OTHER_KEY } from '../../support/invites'

const ORG = 'МБДОУ «Детский сад № 7»'
const vouch = vouchFor(publicKeyOf(KEY), OTHER_KEY)

describe('a key handed over', () => {
  it('comes out as it went in, with the old key’s word and without', () => {
    for (const key of [
      { org: ORG, secret: KEY },
      { org: ORG, secret: KEY, vouch },
    ]) {
      expect(readKeyCode(`Вот код: ${makeKeyCode(key)}\n`)).toEqual({ ok: true, ...key })
    }
  })

  it('fits a QR that a phone reads from a screen', () => {
    expect(makeKeyCode({ org: 'я'.repeat(60), secret: KEY, vouch }).length).toBeLessThan(412)
  })

  it('is refused with every single character changed', () => {
    const code = makeKeyCode({ org: ORG, secret: KEY, vouch })
    for (let at = 5; at < code.length; at++) {
      const other = code[at] === 'A' ? 'B' : 'A'
      expect(readKeyCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false)
    }
  })

  it('is refused when it is cut, from a newer version, or something else', () => {
    const code = makeKeyCode({ org: ORG, secret: KEY })
    for (let end = 5; end < code.length; end++) expect(readKeyCode(code.slice(0, end))).toEqual({ ok: false, problem: 'cut' })
    expect(readKeyCode(code.replace('KRK1', 'KRK2'))).toEqual({ ok: false, problem: 'newer' })
    expect(readKeyCode('KR1.AAAA')).toEqual({ ok: false, problem: 'not-a-key' })
    expect(readKeyCode('')).toEqual({ ok: false, problem: 'not-a-key' })
  })

  it('is refused with a word that another key gave', () => {
    const code = makeKeyCode({ org: ORG, secret: OTHER_KEY, vouch })
    expect(readKeyCode(code)).toEqual({ ok: false, problem: 'broken' })
  })
})
