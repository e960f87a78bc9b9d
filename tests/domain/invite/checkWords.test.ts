import { describe, expect, it, vi } from 'vitest'
import { sha256 } from '@noble/hashes/sha2.js'
import { CHECK_WORDS, fingerprint, FINGERPRINT_WORDS, fingerprintNow } from '@/domain/invite/checkWords'
import { publicKeyOf } from '@/domain/invite/sign'

vi.setConfig({ testTimeout: 60_000 })

const KEY = new Uint8Array(32).fill(7)
const OTHER_KEY = new Uint8Array(32).fill(8)

/** How many letters have to be changed, added or left out to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    row = row.reduce<number[]>((next, above, j) => {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      return [...next, j === 0 ? i : Math.min(above + 1, next[j - 1]! + 1, row[j - 1]! + same)]
    }, [])
  }
  return row[b.length]!
}

describe('the list of check-words', () => {
  it('has 256 words, each with a picture, all different in both languages', () => {
    expect(CHECK_WORDS).toHaveLength(256)
    for (const kind of ['ru', 'en', 'picture'] as const) expect(new Set(CHECK_WORDS.map((word) => word[kind])).size).toBe(256)
    for (const { ru, en, picture } of CHECK_WORDS) {
      expect(ru).toMatch(/^[а-яё]{3,11}$/)
      expect(en).toMatch(/^[a-z]{3,11}$/)
      expect(picture).toMatch(/^\p{So}\ufe0f?$/u)
    }
  })

  it('has no two Russian words that one misheard letter would confuse', () => {
    const words = CHECK_WORDS.map(({ ru }) => ru.replace(/ё/g, 'е'))
    const close = words.flatMap((a, at) => words.slice(0, at).filter((b) => distance(a, b) < 2))
    expect(close).toEqual([])
  })

  it('is frozen: it stands on printed posters', () => {
    const text = CHECK_WORDS.map(({ ru, en, picture }) => `${ru} ${en} ${picture}\n`).join('')
    expect(Buffer.from(sha256(new TextEncoder().encode(text))).toString('hex')).toBe(
      '98cce2c791c825f29ad4c4c51ab71fc79c7ff2a37a047c7fe6f44faaaef31ad4',
    )
  })
})

describe('the check-words of a key', () => {
  it('are six, the same every time, and 48 bits strong', async () => {
    const words = await fingerprint(publicKeyOf(KEY))
    expect(words).toHaveLength(FINGERPRINT_WORDS)
    expect(words.map(({ ru }) => ru).join(' ')).toBe('медведь звезда слон банан гусеница торт')
    expect(fingerprintNow(publicKeyOf(KEY))).toEqual(words)
  })

  it('are others for another key, though it differ in one bit', () => {
    expect(
      fingerprintNow(publicKeyOf(OTHER_KEY))
        .map(({ ru }) => ru)
        .join(' '),
    ).toBe('рюкзак краб трактор клевер апельсин муравей')
    const near = publicKeyOf(KEY).map((byte, at) => (at === 0 ? byte ^ 1 : byte))
    expect(fingerprintNow(near)).not.toEqual(fingerprintNow(publicKeyOf(KEY)))
  })

  it('say how far they have come, and let others work meanwhile', async () => {
    const shares: number[] = []
    let breaths = 0
    const timer = setInterval(() => breaths++, 1)
    await fingerprint(publicKeyOf(KEY), (share) => shares.push(share))
    clearInterval(timer)
    expect(shares.length).toBeGreaterThan(3)
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(breaths).toBeGreaterThan(2)
  })

  it('are slow to find', () => {
    const before = performance.now()
    fingerprintNow(publicKeyOf(KEY))
    expect(performance.now() - before).toBeGreaterThan(20)
  })

  it('are of a key of 32 bytes and nothing else', async () => {
    expect(() => fingerprintNow(new Uint8Array(31))).toThrow(RangeError)
    await expect(fingerprint(new Uint8Array(33))).rejects.toThrow(RangeError)
  })
})
