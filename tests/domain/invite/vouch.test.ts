import { describe, expect, it } from 'vitest'
import { makeInvite, parseInvite, publicKeyOf, readVouch, toBase64url, vouchFor, withVouch } from '@/domain/invite'
import { aBody, anInvite, KEY, NOW, OTHER_KEY } from '../../support/invites'

const vouch = vouchFor(publicKeyOf(KEY), OTHER_KEY)
const signed = aBody({}, KEY)

describe('a key that takes over', () => {
  it('is vouched for by the old key, and by it alone', () => {
    expect(readVouch(vouch, publicKeyOf(KEY))).toEqual(publicKeyOf(OTHER_KEY))
    expect(readVouch(vouch, publicKeyOf(OTHER_KEY))).toBeNull()
    expect(readVouch(vouch.slice(1), publicKeyOf(KEY))).toBeNull()
  })

  it('travels with an invite, which says the same as without', () => {
    const plain = parseInvite(signed, NOW)
    expect(parseInvite(withVouch(signed, vouch), NOW)).toEqual({ ...plain, vouchedBy: publicKeyOf(OTHER_KEY) })
  })

  it('makes the invite be refused with every single byte of it changed', () => {
    for (let at = 0; at < vouch.length; at++) {
      const altered = vouch.slice()
      altered[at]! ^= 1
      expect(parseInvite(withVouch(signed, altered), NOW)).toEqual({ ok: false, problem: 'bad-signature' })
    }
  })

  it('does not lift an invite of another key, or an unsigned one', () => {
    for (const body of [makeInvite(anInvite(), new Uint8Array(32).fill(9)), aBody()]) {
      expect(parseInvite(body + (body.includes('.') ? '' : '.') + `.${toBase64url(vouch)}`, NOW).ok).toBe(false)
    }
  })

  it('is an incomplete invite when its end is lost, and a spoiled one with more behind it', () => {
    const whole = withVouch(signed, vouch)
    expect(parseInvite(whole.slice(0, -1), NOW)).toEqual({ ok: false, problem: 'cut' })
    expect(parseInvite(`${whole}.AAAA`, NOW)).toEqual({ ok: false, problem: 'bad-signature' })
    expect(parseInvite(`${signed}.${'A'.repeat(3000)}`, NOW)).toEqual({ ok: false, problem: 'too-long' })
  })
})
