import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { makeInvite, readBeforeProof, toBase64url, fromBase64url } from '@/domain/invite'
import { checksum } from '@/domain/invite/checksum'
import { CHECKSUM_BYTES } from '@/domain/invite/layout'
import { readNatively } from '@/platform/readNatively'
import { aBody, anyInvite, KEY, NOW } from '../support/invites.ts'

async function same(body: string) {
  expect(await readNatively(body, NOW)).toEqual(readBeforeProof(body, NOW))
}

/** One byte changed and the checksum made to fit again: what is then refused, is refused for what it says. */
function altered(body: string, at: number, by: number): string {
  const whole = fromBase64url(body)!
  const bytes = whole.slice(0, -CHECKSUM_BYTES)
  bytes[at % bytes.length]! ^= by
  return toBase64url(Uint8Array.from([...bytes, ...checksum(bytes)]))
}

describe('an invite read by the browser’s own means', () => {
  it('says what our own reading says, of any invite', async () => {
    await fc.assert(
      fc.asyncProperty(anyInvite, fc.boolean(), async (fields, signed) => same(makeInvite(fields, signed ? KEY : undefined))),
      { numRuns: 300 },
    )
  })

  it('refuses with the same word whatever was cut or changed', async () => {
    const body = aBody({ o: 'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 7 «Ромашка»' })
    for (let at = 1; at < body.length; at += 3) await same(body.slice(0, at))
    await fc.assert(
      fc.asyncProperty(fc.nat(500), fc.integer({ min: 1, max: 255 }), async (at, by) => same(altered(body, at, by))),
      { numRuns: 400 },
    )
    for (const text of ['', 'x', 'https://max.ru/join/x', 'A'.repeat(3000)]) await same(text)
  })

  it('leaves it to ours where the browser cannot', async () => {
    vi.stubGlobal('DecompressionStream', undefined)
    expect(await readNatively(aBody(), NOW)).toBeNull()
    vi.unstubAllGlobals()
  })
})
