import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { makeInvite, parseInvite, publicKeyOf } from '@/domain/invite'
import { aBody, anInvite, anyInvite, KEY, MAX_TOKEN, NOW, TODAY, VK_LINK } from '../../support/invites'

vi.setConfig({ testTimeout: 60_000 })

describe('an invite made and read', () => {
  it('says what was put in, for 2,500 invites of any kind', () => {
    fc.assert(
      fc.property(anyInvite, (fields) => {
        const parsed = parseInvite(makeInvite(fields), NOW)
        expect(parsed).toEqual({ ok: true, ...fields, fields, signature: 'none' })
      }),
      { numRuns: 2500 },
    )
  })

  it('says so with a signature too, and names the key', () => {
    fc.assert(
      fc.property(anyInvite, fc.uint8Array({ minLength: 32, maxLength: 32 }), (fields, key) => {
        const parsed = parseInvite(makeInvite(fields, key), NOW)
        expect(parsed).toEqual({ ok: true, ...fields, fields, signature: 'valid', key: publicKeyOf(key) })
      }),
      { numRuns: 60 },
    )
  })

  it('never exceeds 2,000 characters, with any signs in every text', () => {
    const full = (most: number) =>
      fc.array(fc.integer({ min: 0x3400, max: 0x9fff }), { minLength: most, maxLength: most }).map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(full(120), full(60), full(120), (o, g, c) => {
        const body = makeInvite(anInvite({ o, g, c, e: 2000, n: 999 }), KEY)
        expect(body.length).toBeLessThanOrEqual(2000)
        expect(parseInvite(body, NOW)).toMatchObject({ ok: true, o, g, c, signature: 'valid' })
      }),
      { numRuns: 50 },
    )
  })

  it('is the same body every time, and whatever the order, the spaces and the spelling of its letters', () => {
    const once = makeInvite(anInvite({ o: 'Гимназия № 5 «Йод»', g: '2 «Б»', c: undefined }))
    const { i, ...rest } = anInvite({ o: '  Гимназия №\u00a05  «И\u0306од» ', g: '2\u202f«Б»', c: '' })
    expect(makeInvite({ ...rest, i })).toBe(once)
    expect(makeInvite(anInvite({ o: 'Гимназия № 5 «Йод»', g: '2 «Б»' }))).toBe(once)
  })

  it('is another body as soon as one field differs', () => {
    const bodies = [
      {},
      { i: 'AbCdEfGh_-13' },
      { r: 'head' },
      { k: 'other' },
      { m: 'vk' },
      { o: 'Школа' },
      { g: 'Школа' },
      { g: undefined },
    ] as const
    const more = [
      { c: 'Школа' },
      { l: VK_LINK },
      { l: undefined },
      { t: TODAY + 1 },
      { e: TODAY },
      { e: TODAY + 1 },
      { n: 1 },
      { n: 2 },
    ] as const
    const made = [...bodies, ...more].map((changes) => aBody(changes))
    expect(new Set(made).size).toBe(made.length)
  })

  it('carries the join link byte for byte', () => {
    for (const last of 'AQgwBCx_') {
      const l = `https://max.ru/join/${MAX_TOKEN.slice(0, -1)}${last}`
      expect(parseInvite(aBody({ l }), NOW)).toMatchObject({ ok: true, l })
    }
  })

  it('is read with white space around it', () => {
    expect(parseInvite(` ${aBody({}, KEY)}\n`, NOW)).toMatchObject({ ok: true, signature: 'valid' })
  })

  it('takes the key with its public half, and refuses halves that do not belong together', () => {
    const publicKey = publicKeyOf(KEY)
    expect(makeInvite(anInvite(), { secretKey: KEY, publicKey })).toBe(aBody({}, KEY))
    expect(() => makeInvite(anInvite(), { secretKey: KEY, publicKey: KEY })).toThrow(RangeError)
    expect(() => makeInvite(anInvite(), KEY.slice(1))).toThrow(RangeError)
  })
})

describe('the last day', () => {
  const until = (e: number, now: number | Date) => parseInvite(aBody({ e }), now)

  it('counts to its very end', () => {
    expect(until(TODAY, Date.UTC(2026, 10, 24, 23, 59, 59))).toMatchObject({ ok: true, e: TODAY })
    expect(until(TODAY, new Date(Date.UTC(2026, 10, 24, 23, 59, 59)))).toMatchObject({ ok: true })
  })

  it('is over afterwards, and it still can be seen who invited', () => {
    const parsed = until(TODAY, Date.UTC(2026, 10, 25))
    expect(parsed).toMatchObject({
      ok: false,
      problem: 'expired',
      signature: 'none',
      fields: { o: 'МБДОУ «Детский сад № 7 «Ромашка»', e: TODAY },
    })
    expect(parseInvite(aBody({ e: TODAY }, KEY), Date.UTC(2026, 10, 25))).toMatchObject({ problem: 'expired', signature: 'valid' })
  })

  it('does not shut out a phone whose clock has died', () => {
    expect(until(TODAY, 0)).toMatchObject({ ok: true })
    expect(until(TODAY, Number.NaN)).toMatchObject({ ok: true })
  })
})
