import { deflateSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parseInvite, toBase64url } from '@/domain/invite'
import { BitWriter } from '@/domain/invite/bits'
import { checksum } from '@/domain/invite/checksum'
import { toPage } from '@/domain/invite/codePage'
import { dictionary } from '@/domain/invite/dictionary'
import { aBody, MAX_TOKEN, NOW } from '../../support/invites'

vi.setConfig({ testTimeout: 60_000 })

/** A body whose checksum is right, whatever stands in it: what someone who knows the format could write by hand. */
const sealed = (payload: Uint8Array | readonly number[], version = 1) => {
  const bytes = Uint8Array.from([version, ...payload])
  return toBase64url(Uint8Array.from([...bytes, ...checksum(bytes)]))
}
const problem = (body: string) => {
  const parsed = parseInvite(body, NOW)
  return parsed.ok ? 'opened' : parsed.problem
}

interface Hand {
  readonly role?: number
  readonly kind?: number
  readonly flags?: number
  readonly textMode?: number
  readonly idLength?: number
  readonly day?: number
  readonly rest?: (out: BitWriter) => void
}
/** A payload written bit by bit: by default a sound one without a link, of the institution «Я». */
function byHand({ role = 0, kind = 0, flags = 0, textMode = 0, idLength = 0, day = 1000, rest }: Hand = {}): BitWriter {
  const out = new BitWriter().put(0, 1).put(role, 3).put(kind, 2).put(0, 1).put(flags, 5).put(textMode, 2).put(idLength, 4)
  for (let at = 0; at < idLength + 8; at++) out.put(at, 6)
  out.put(day, 14)
  if (rest) rest(out)
  else for (const byte of toPage(['Я'])) out.put(byte, 8)
  return out
}
const LINK = 16
const GROUP = 8
const UNTIL = 2
const NUMBER = 1
const bytesOf = (bytes: Iterable<number>) => (out: BitWriter) => {
  for (const byte of bytes) out.put(byte, 8)
}
const handMade = (hand: Hand) => problem(sealed(byHand(hand).bytes()))
const ofText = (...texts: string[]) => handMade({ flags: texts.length > 1 ? GROUP : 0, rest: bytesOf(toPage(texts)) })

it('the hand that writes these bodies can write a sound one', () => {
  expect(handMade({})).toBe('opened')
  expect(ofText('Я', 'Группа')).toBe('opened')
})

describe('what is no invite', () => {
  it.each([
    'привет',
    'https://max.ru/',
    'javascript:alert(1)',
    'vk.me/join/abc',
    '💥',
    '<script>',
    'null',
    'undefined',
    '{}',
    'hello-world',
    '....',
    '=',
    '-',
  ])('%s is called so', (text) => expect(problem(text)).toBe('not-an-invite'))

  it('nothing at all is called empty', () => {
    expect([problem(''), problem('  \n ')]).toEqual(['empty', 'empty'])
  })

  it('a thing that is no text is not read', () => {
    for (const thing of [undefined, null, 5, {}, []]) expect(problem(thing as unknown as string)).toBe('empty')
  })

  it('more than 2,000 characters are not read', () => {
    expect(problem('A'.repeat(2001))).toBe('too-long')
    expect(problem(aBody() + 'A'.repeat(2000))).toBe('too-long')
    expect(problem('AQ'.repeat(1000))).toBe('cut')
  })

  it('no text and no bytes at all make it stumble', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(parseInvite(text, NOW).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 3 }), (payload, version) => {
        expect(typeof problem(sealed(payload, version))).toBe('string')
      }),
      { numRuns: 5000 },
    )
  })
})

describe('another version', () => {
  it('newer: says so, if it came whole, and whatever follows its dot', () => {
    for (const version of [2, 3, 99, 255]) {
      const body = sealed(new Uint8Array(60).fill(version), version)
      expect([problem(body), problem(`${body}.abc`), problem(`${body}.a.b.c`)]).toEqual(Array(3).fill('newer-version'))
    }
  })

  it('nought is none', () => expect(problem(sealed(new Uint8Array(60), 0))).toBe('not-an-invite'))
})

describe('a payload that says the impossible', () => {
  it('a role beyond the five', () => expect([5, 6, 7].map((role) => handMade({ role }))).toEqual(Array(3).fill('bad-role')))
  it('a kind of institution beyond the three', () => expect(handMade({ kind: 3 })).toBe('broken'))
  it('a way of writing beyond the three', () => expect(handMade({ textMode: 3 })).toBe('broken'))
  it('an id of more than sixteen signs', () => {
    expect(handMade({ idLength: 8 })).toBe('opened')
    for (let idLength = 9; idLength < 16; idLength++) expect(handMade({ idLength })).toBe('broken')
  })
  it('number nought, or one thousand', () => {
    const numbered = (n: number) => handMade({ flags: NUMBER, rest: (out) => bytesOf(toPage(['Я']))(out.put(n, 10)) })
    expect([0, 1, 999, 1000, 1023].map(numbered)).toEqual(['broken', 'opened', 'opened', 'broken', 'broken'])
  })
  it('a last day before the first', () => {
    const until = (e: number) => handMade({ flags: UNTIL, rest: (out) => bytesOf(toPage(['Я']))(out.put(e, 14)) })
    expect([until(999), until(1000)]).toEqual(['broken', 'expired'])
  })
  it('an end in the middle', () => {
    const whole = byHand({ flags: GROUP, rest: bytesOf(toPage(['Школа', 'Класс'])) }).bytes()
    const untilTheGroup = whole.length - 'Класс'.length
    for (let length = 0; length < untilTheGroup; length++) expect(problem(sealed(whole.subarray(0, length)))).toBe('broken')
  })
  it('something after the end', () => {
    const whole = byHand().bytes()
    for (const more of [[0], [1], [255], [1, 1]]) expect(problem(sealed([...whole, ...more]))).toBe('broken')
    expect(
      problem(
        sealed(
          byHand({ rest: (out) => bytesOf(toPage(['Я']))(out), idLength: 1 })
            .put(1, 1)
            .bytes(),
        ),
      ),
    ).toBe('broken')
  })
  it('more texts or fewer than announced', () => {
    expect(handMade({ rest: bytesOf(toPage(['Я', 'Ты'])) })).toBe('broken')
    expect(handMade({ flags: GROUP, rest: bytesOf(toPage(['Я'])) })).toBe('broken')
    expect(handMade({ flags: GROUP, rest: bytesOf(toPage(['Я', ''])) })).toBe('broken')
    expect(handMade({ rest: bytesOf(toPage([''])) })).toBe('broken')
  })
  it('six-bit letters out of place: a capital of nothing, an unknown code, a shift before the end', () => {
    const sixBit = (...values: (readonly [value: number, width: number])[]) =>
      handMade({ textMode: 1, rest: (out) => values.forEach(([value, width]) => out.put(value, width)) })
    expect(sixBit([5, 6], [0, 6])).toBe('opened')
    expect(sixBit([1, 6], [38, 6], [0, 6])).toBe('broken')
    expect(sixBit([1, 6], [0, 6])).toBe('broken')
    expect(sixBit([5, 6], [1, 6], [0, 6])).toBe('broken')
    expect(sixBit([5, 6], [0, 6], [0, 8])).toBe('broken')
    expect(sixBit([1, 6], [1, 6], [5, 6], [0, 6])).toBe('broken')
    expect(sixBit([3, 6], [37, 6], [0, 6])).toBe('broken')
    expect(sixBit([4, 6], [254, 8], [0, 6])).toBe('broken')
    expect(sixBit([4, 6], [1, 8], [0, 6])).toBe('broken')
    expect(sixBit([5, 6])).toBe('broken')
  })
})

describe('texts that hide something', () => {
  const dangerous = [
    '\u202eалокШ',
    '\u2066Ш\u2069',
    '\u200bШ',
    'Ш\u200d',
    'Ш\ufeff',
    'Ш\u00ad',
    '\u0000Ш',
    'Ш\nШ',
    'Ш\tШ',
    '\ue000',
    '\ud800',
    '\u2028',
    'Ш\ufe0f',
    'Ш\u2800',
    'Ш\u0335\u0336\u0337',
    '\u{e0041}',
  ]
  it.each(dangerous)('%j is refused in a name and in a group', (text) => {
    expect([ofText(text), ofText('Я', text)]).toEqual(['broken', 'broken'])
  })
  it('so are a second spelling of a letter, and spaces doubled or at an end', () => {
    for (const text of ['И\u0306од', ' Я', 'Я ', 'Я  Я', 'Я\u00a0Я']) expect(ofText(text)).toBe('broken')
  })
  it('so is a letter the page has, written as if it had not', () => {
    expect(handMade({ rest: bytesOf([0, 0x04, 0x2f]) })).toBe('broken')
    expect(handMade({ rest: bytesOf([0, 0x26, 0x00]) })).toBe('opened')
  })
  it('emoji pass, joined ones too', () => {
    for (const text of ['Солнышко ☀️', 'Класс 👩‍🏫', '🏳️‍🌈', '👍🏽']) expect(ofText('Я', text)).toBe('opened')
  })
  it('markup and formulas are only letters', () => {
    const o = '<img src=x onerror=alert(1)> =1+1'
    expect(parseInvite(sealed(byHand({ rest: bytesOf(toPage([o])) }).bytes()), NOW)).toMatchObject({ ok: true, o })
  })
  it('a text over its limit is refused', () => {
    expect([ofText('ш'.repeat(120)), ofText('ш'.repeat(121)), ofText('Я', 'ш'.repeat(61))]).toEqual(['opened', 'broken', 'broken'])
  })
})

describe('packed texts', () => {
  const packed = (bytes: Uint8Array, more: readonly number[] = []) => handMade({ textMode: 2, rest: bytesOf([...bytes, ...more]) })
  const deflate = (bytes: Uint8Array<ArrayBuffer>) => deflateSync(bytes, { level: 9, dictionary: dictionary() })

  it('are read', () => expect(packed(deflate(toPage(['Детский сад № 1'])))).toBe('opened'))
  it('that swell beyond 2 KiB are refused, a bomb among them', () => {
    expect(packed(deflate(new Uint8Array(2048).fill(2)))).toBe('broken')
    expect(packed(deflate(new Uint8Array(2049).fill(2)))).toBe('too-big')
    const bomb = deflate(new Uint8Array(1_000_000).fill(2))
    expect(bomb.length).toBeLessThan(1400)
    const before = performance.now()
    expect(packed(bomb)).toBe('too-big')
    expect(performance.now() - before).toBeLessThan(2000)
  })
  it('with something after their end, cut short, or of no known kind are refused', () => {
    const good = deflate(toPage(['Детский сад № 1']))
    for (const more of [[0], [1, 2, 3], [...good]]) expect(packed(good, more)).toBe('broken')
    for (let length = 0; length < good.length; length++) expect(packed(good.subarray(0, length))).toBe('broken')
    expect(packed(Uint8Array.from([7, 7, 7]))).toBe('broken')
    expect(packed(Uint8Array.of(3, 0))).toBe('broken')
  })
  it('of any bytes at all never make it stumble', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof packed(bytes)).toBe('string')
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the link inside', () => {
  const text = (shape: number, token: string) =>
    handMade({
      flags: LINK,
      rest: (out) => {
        out.put(shape, 8).put(2, 2).put(token.length, 9)
        for (let at = 0; at < token.length; at++) out.put(token.charCodeAt(at), 7)
        bytesOf(toPage(['Я']))(out)
      },
    })
  const sixBit = (shape: number, mode: number, length: number) =>
    handMade({
      flags: LINK,
      rest: (out) => {
        out.put(shape, 8).put(mode, 2)
        for (let at = 0; at < length; at++) out.put(0, 6)
        bytesOf(toPage(['Я']))(out)
      },
    })

  it('of a shape a newer app knows asks for the newer app', () => {
    expect([text(200, MAX_TOKEN), text(255, MAX_TOKEN)]).toEqual(['newer-version', 'newer-version'])
    expect(text(0, MAX_TOKEN)).toBe('broken')
  })
  it('with a token that is none, or none at all, is refused', () => {
    expect(sixBit(3, 0, 43)).toBe('opened')
    for (const token of ['../../evil', 'x?to=https://evil.example', 'a b', '"><script>', '\u0001\u0002', '', '@evil.example/']) {
      expect(text(10, token)).toMatch(/^(broken|bad-link)$/)
    }
    expect([sixBit(3, 3, 43), sixBit(3, 0, 42), sixBit(3, 0, 44)]).toEqual(['broken', 'broken', 'broken'])
    expect(text(10, MAX_TOKEN)).toBe('broken')
    expect(text(10, `${MAX_TOKEN}?utm_source=chat`)).toBe('bad-link')
  })
})
