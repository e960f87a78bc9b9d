import { beforeAll, describe, expect, it, vi } from 'vitest'
import { sign } from '@noble/ed25519'
import { fromBase64url, makeInvite, parseInvite, publicKeyOf, toBase64url } from '@/domain/invite'
import { aBody, anInvite, KEY, MAX_LINK, NOW, OTHER_KEY, SFERUM_LINK, TODAY, VK_LINK } from '../../support/invites'

vi.setConfig({ testTimeout: 60_000 })

const BODIES = {
  plain: aBody({ l: MAX_LINK, n: 12 }),
  'of a head, as short as can be': aBody({ r: 'head', o: 'Я', g: undefined, l: undefined }),
  'of a rare name': aBody({ o: 'ЩУЧЬЕОЗЁРСКАЯ ШКОЛА-ИНТЕРНАТ', l: SFERUM_LINK, c: 'Ә. Юй, +7 (900) 000-00-00' }),
  'with a last day': aBody({ l: VK_LINK, e: TODAY + 30, o: 'International School ☀' }),
}
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const flipped = (bytes: Uint8Array, bit: number) => bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

describe.each(Object.entries(BODIES))('an invite %s', (_, body) => {
  it('is refused with any single bit of its bytes changed', () => {
    const bytes = fromBase64url(body)!
    for (let bit = 0; bit < bytes.length * 8; bit++) expect(parseInvite(toBase64url(flipped(bytes, bit)), NOW).ok).toBe(false)
  })

  it('is refused with any single character changed', () => {
    for (let at = 0; at < body.length; at++) {
      for (const sign of ALPHABET + '.+/= ') {
        if (sign === body[at] || ((at === 0 || at === body.length - 1) && sign === ' ')) continue
        expect(parseInvite(body.slice(0, at) + sign + body.slice(at + 1), NOW).ok).toBe(false)
      }
    }
  })

  it('is called cut wherever it is cut off', () => {
    for (let length = 2; length < body.length; length++)
      expect(parseInvite(body.slice(0, length), NOW)).toEqual({ ok: false, problem: 'cut' })
    expect(parseInvite(body.slice(0, 1), NOW).ok).toBe(false)
    expect(parseInvite('', NOW)).toEqual({ ok: false, problem: 'empty' })
  })

  it('is refused with anything appended or left out', () => {
    for (const more of ['A', 'AA', '.', '.A', '%', '&utm=1', body]) expect(parseInvite(body + more, NOW).ok).toBe(false)
    for (let at = 0; at < body.length; at++) {
      expect(parseInvite(body.slice(0, at) + body.slice(at + 1), NOW).ok).toBe(false)
    }
  })
})

describe('a signed invite', () => {
  const body = aBody({}, KEY)
  const [head = '', tail = ''] = body.split('.')
  const [message, seal] = [fromBase64url(head)!, fromBase64url(tail)!]
  beforeAll(() => expect(parseInvite(body, NOW)).toMatchObject({ ok: true, signature: 'valid', key: publicKeyOf(KEY) }))

  const neverBelieved = (text: string) => {
    const parsed = parseInvite(text, NOW)
    expect(parsed.ok).toBe(false)
    expect('signature' in parsed).toBe(false)
    return parsed
  }

  it('is refused with any bit of its message, key or signature changed', () => {
    for (let bit = 0; bit < message.length * 8; bit++) neverBelieved(`${toBase64url(flipped(message, bit))}.${tail}`)
    for (let bit = 0; bit < seal.length * 8; bit++) {
      expect(neverBelieved(`${head}.${toBase64url(flipped(seal, bit))}`)).toEqual({ ok: false, problem: 'bad-signature' })
    }
  })

  it('is called cut wherever it is cut off, also exactly before and after the dot', () => {
    for (let length = 2; length < body.length; length++) expect(neverBelieved(body.slice(0, length))).toEqual({ ok: false, problem: 'cut' })
  })

  it('does not pass with the signature of another invite by the same key', () => {
    const other = aBody({ o: 'Другая школа' }, KEY).split('.')
    expect(neverBelieved(`${head}.${other[1]}`)).toEqual({ ok: false, problem: 'bad-signature' })
    expect(neverBelieved(`${other[0]}.${tail}`)).toEqual({ ok: false, problem: 'bad-signature' })
  })

  it('does not pass with another key in front of its signature, nor with a signature by that other key', () => {
    const foreign = new Uint8Array(seal)
    foreign.set(publicKeyOf(OTHER_KEY))
    neverBelieved(`${head}.${toBase64url(foreign)}`)
    const mixed = new Uint8Array(seal)
    mixed.set(sign(message, OTHER_KEY), 32)
    neverBelieved(`${head}.${toBase64url(mixed)}`)
  })

  it('signed anew by a stranger names the stranger’s key', () => {
    expect(parseInvite(aBody({}, OTHER_KEY), NOW)).toMatchObject({ ok: true, signature: 'valid', key: publicKeyOf(OTHER_KEY) })
  })

  it('does not pass with a signature that fits every message: keys of small order', () => {
    const small = ['01' + '00'.repeat(31), '00'.repeat(32), 'ec' + 'ff'.repeat(30) + '7f', '00'.repeat(31) + '80']
    const more = [
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    ]
    for (const key of [...small, ...more]) {
      for (const r of [...small, ...more]) {
        const bytes = new Uint8Array([...Buffer.from(key, 'hex'), ...Buffer.from(r, 'hex'), ...new Uint8Array(32)])
        expect(neverBelieved(`${head}.${toBase64url(bytes)}`)).toEqual({ ok: false, problem: 'bad-signature' })
      }
    }
  })

  it('does not pass with the second spelling of its signature, S plus the group’s order', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    let s = order + seal.slice(64).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
    const second = new Uint8Array(seal)
    for (let at = 64; at < 96; at++, s >>= 8n) second[at] = Number(s & 255n)
    expect(neverBelieved(`${head}.${toBase64url(second)}`)).toEqual({ ok: false, problem: 'bad-signature' })
  })

  it('does not turn into an unsigned one by losing its signature, nor an unsigned one into a signed', () => {
    expect(neverBelieved(head)).toEqual({ ok: false, problem: 'cut' })
    const plain = makeInvite(anInvite())
    const resealed = new Uint8Array([...publicKeyOf(KEY), ...sign(fromBase64url(plain)!, KEY)])
    expect(neverBelieved(`${plain}.${toBase64url(resealed)}`)).toEqual({ ok: false, problem: 'bad-signature' })
  })

  it('does not pass with something after the signature', () => {
    for (const more of ['A', 'AAAA', '.', '.AAAA', `.${tail}`, '=', '%20']) neverBelieved(body + more)
  })
})
