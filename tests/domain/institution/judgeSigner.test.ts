import { describe, expect, it } from 'vitest'
import { asksFirst, isKnownSigner, judgeSigner, pinAfter, type Pin } from '@/domain/institution'

const ORG = 'МБДОУ «Детский сад № 7»'
const pinned: Pin = { org: ORG, signer: 'old', formerly: ['older'], comparedAt: 5 }
const judge = (key: string | null, pins: readonly Pin[] = [pinned], org = ORG, vouchedBy?: string) =>
  judgeSigner(pins, org, key === null ? null : { key, ...(vouchedBy ? { vouchedBy } : {}) })

describe('whose signature it is', () => {
  it('is nobody’s where nothing is signed and nothing signed is known', () => {
    expect(judge(null, [])).toEqual({ is: 'none' })
  })

  it('is seen for the first time where nothing is pinned', () => {
    expect(judge('new', [])).toEqual({ is: 'first' })
  })

  it('is the same however the institution’s name is spelt', () => {
    for (const org of [ORG, 'мбдоу "Детский сад №7"', 'МБДОУ  Детский сад — № 7']) expect(judge('old', [pinned], org).is).toBe('same')
  })

  it('is known under another name where the key is, and says under which', () => {
    expect(judge('old', [pinned], 'Сад № 7')).toEqual({ is: 'same', pin: pinned })
  })

  it('is a changed one under the institution’s name, even if another institution’s key made it', () => {
    const other: Pin = { org: 'Школа № 12', signer: 'new' }
    expect(judge('new', [pinned, other]).is).toBe('changed')
  })

  it('is vouched for by the pinned key only', () => {
    expect(judge('new', [pinned], ORG, 'old').is).toBe('vouched')
    expect(judge('new', [pinned], ORG, 'older').is).toBe('changed')
    expect(judge('new', [pinned], ORG, 'stranger').is).toBe('changed')
  })

  it('is a former one after the institution has replaced its key', () => {
    expect(judge('older').is).toBe('former')
    expect(judge('older', [pinned], 'Сад № 7').is).toBe('former')
  })

  it('is missing where the institution signs and this invite does not', () => {
    expect(judge(null)).toEqual({ is: 'missing', pin: pinned })
  })

  it('is called the institution’s own only when it is known', () => {
    const all = ['none', 'first', 'same', 'vouched', 'former', 'changed', 'missing'] as const
    expect(all.filter(isKnownSigner)).toEqual(['same', 'vouched'])
    expect(all.filter(asksFirst)).toEqual(['former', 'changed', 'missing'])
  })
})

describe('what is kept once the person has begun', () => {
  const after = (key: string | null, org = ORG, pins: readonly Pin[] = [pinned], vouchedBy?: string) => {
    const signer = key === null ? null : { key, ...(vouchedBy ? { vouchedBy } : {}) }
    return pinAfter(judgeSigner(pins, org, signer), org, signer)
  }

  it('is the first key', () => {
    expect(after('new', ORG, [])).toEqual({ org: ORG, signer: 'new' })
  })

  it('is the new key, and the chain of those before, where the old one vouches', () => {
    expect(after('new', ORG, [pinned], 'old')).toEqual({ org: ORG, signer: 'new', formerly: ['older', 'old'] })
  })

  it('is the new key alone where the person took it on their own word, compared words forgotten', () => {
    expect(after('new')).toEqual({ org: ORG, signer: 'new' })
  })

  it('is the other spelling as well, so that a later stranger under it is noticed', () => {
    expect(after('old', 'Сад № 7')).toEqual({ org: 'Сад № 7', signer: 'old', formerly: ['older'] })
  })

  it('is nothing new for the same key, a former one, or none', () => {
    expect([after('old'), after('older'), after(null)]).toEqual([null, null, null])
  })
})
