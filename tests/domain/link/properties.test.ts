import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLinks, inspectLink, isJoinLink, kindOfText, knownHost, KNOWN_HOSTS, linkParts, splitJoinLink } from '@/domain/link'
import { groups } from './cases'
import { CALL, MAX, VK } from './tokens'

const ACCEPTED = ['invite', 'call', 'page', 'sign-in']
const texts = groups.flatMap(({ cases }) => cases.map(({ text }) => text))
const hosts = KNOWN_HOSTS.map(({ host }) => host.replace('*', 'sh5-primer'))
const rests = [`/join/${VK}`, `/join/${MAX}`, `/?p=messages&join=${VK}`, `/call/join/${CALL}`, `/?call_link=${CALL}`, '/login', '/']

/** Characters a host may be forged with: its own, digits, marks, letters of other alphabets that look alike. */
const FORGED = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789-_.',
  ...'аеорсухкмтвѕіјԁӏοανκρυßłıʋ',
  'ｖ',
  '。',
  '\u212a',
  '\u0301',
  '\u00ad',
  '\u200b',
]

/** Holds for any text whatever: returns what is wrong, or null. Plain ifs, for it runs hundreds of thousands of times. */
function fault(text: string): string | null {
  const { verdict, href, host, reasons, link, start, end } = inspectLink(text)
  if (text.slice(start, end) !== link) return 'the link is not where it is said to be'
  for (const one of reasons) if (text.slice(one.start, one.end) !== one.piece) return `${one.code} points beside its piece`
  if ((href !== null) !== ['invite', 'call', 'page'].includes(verdict)) return `${verdict} with ${href}`
  if (isJoinLink(text) !== (verdict === 'invite' && href === text)) return 'isJoinLink differs'
  if (href === null) return null
  const url = new URL(href)
  if (url.hostname !== host || !knownHost(url.hostname)) return `opens ${url.hostname}, shows ${host}`
  if (url.protocol !== 'https:' || url.host !== url.hostname || url.username || url.password) return `opens ${href}`
  if (verdict === 'invite' && !splitJoinLink(href)) return `an invite of no shape: ${href}`
  return null
}

/** A small generator of our own: the same run every time, and fast enough for the large run. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return ((state >>> 8) * below) >>> 24
  }
}

describe('any text whatever', () => {
  it('is answered, never thrown at, and opens nothing but a known host', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc
        .array(fc.constantFrom(...texts.flatMap((text) => text.split(/(?<=[/.:@?&=])/)), '\\', '\t', '\n', '%', '\ud800'), {
          maxLength: 12,
        })
        .map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        expect(fault(text)).toBeNull()
        kindOfText(text)
        for (const { link, start, end } of findLinks(text)) expect(text.slice(start, end)).toBe(link)
      }),
      { numRuns: 3000 },
    )
  }, 60_000)

  it('two hundred thousand altered links open nothing they should not', () => {
    const roll = dice(20261123)
    const characters = [
      ...'/\\@:.?#&=%-_+;,!~*\'"<>[](){}|^` \t\n\r\0aAzZ09',
      ...FORGED,
      '\u202e',
      '\u2066',
      '%2F',
      '%2e',
      '%00',
      '://',
      'https:',
      '@evil.example',
      '..',
    ]
    const faults: string[] = []
    for (let round = 0; round < 200_000; round++) {
      let text = texts[roll(texts.length)] ?? ''
      for (let change = roll(3); change >= 0; change--) {
        const at = roll(text.length + 1)
        const piece = characters[roll(characters.length)] ?? ''
        text = text.slice(0, at) + (roll(3) === 0 ? '' : piece) + text.slice(at + roll(3) - (roll(2) ? 1 : 0))
      }
      const found = fault(text)
      if (found) faults.push(`${found}: ${JSON.stringify(text)}`)
    }
    expect(faults).toEqual([])
  }, 60_000)
})

describe('a host altered by one character', () => {
  it('is never taken for genuine, unless it is itself a known host', () => {
    let tried = 0
    for (const host of hosts) {
      const altered = new Set<string>()
      for (let at = 0; at <= host.length; at++) {
        altered.add(host.slice(0, at) + host.slice(at + 1))
        altered.add(host.slice(0, at) + (host[at + 1] ?? '') + (host[at] ?? '') + host.slice(at + 2))
        for (const forged of FORGED) {
          altered.add(host.slice(0, at) + forged + host.slice(at))
          altered.add(host.slice(0, at) + forged + host.slice(at + 1))
        }
      }
      for (const other of altered) {
        if (knownHost(other)) continue
        tried++
        const scheme = tried % 3 === 0 ? '' : 'https://'
        const text = scheme + other + rests[tried % rests.length]
        const { verdict, href } = inspectLink(text)
        // With no scheme, a mark before a host is not part of it: «.vk.me/join/…» holds the genuine host whole.
        const whole = !scheme && knownHost(other.replace(/^[^a-z0-9]+/i, '')) !== undefined
        if (!whole && ACCEPTED.includes(verdict)) expect.fail(`${text} is taken for ${verdict} ${href}`)
      }
    }
    expect(tried).toBeGreaterThan(50_000)
  }, 60_000)

  it('by several characters neither', () => {
    const forged = fc.tuple(
      fc.constantFrom(...hosts),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...FORGED), fc.nat(2)), { minLength: 1, maxLength: 4 }),
    )
    fc.assert(
      fc.property(forged, fc.constantFrom(...rests), ([host, changes], rest) => {
        let other: string = host
        for (const [where, piece, cut] of changes) {
          const at = where % (other.length + 1)
          other = other.slice(0, at) + piece + other.slice(at + cut)
        }
        fc.pre(!knownHost(other))
        expect(ACCEPTED).not.toContain(inspectLink(`https://${other}${rest}`).verdict)
      }),
      { numRuns: 3000 },
    )
  }, 60_000)

  it('set below, beside or before another site neither', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/)
    fc.assert(
      fc.property(fc.constantFrom(...hosts), label, label, fc.constantFrom(...rests), (host, name, zone, rest) => {
        for (const other of [
          `${host}.${name}.${zone}x`,
          `${name}-${host}`,
          `${host}-${name}.${zone}x`,
          `${name}${host}`,
          `${host}@${name}.${zone}x`,
        ]) {
          if (knownHost(other)) continue
          expect(ACCEPTED, other).not.toContain(inspectLink(`https://${other}${rest}`).verdict)
        }
      }),
      { numRuns: 2000 },
    )
  }, 60_000)
})

describe('a genuine link', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const token = (alphabet: string, length: number) =>
    fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((chars) => chars.join(''))
  const genuine = fc.oneof(
    fc.tuple(
      fc.constantFrom('https://vk.me/join/', 'https://vk.com/join/', 'https://m.vk.ru/join/', 'https://sferum.ru/?p=messages&join='),
      fc.oneof(
        token(`${letters}/_`, 35).map((text) => `${text}=`),
        token(`${letters}/_`, 19).map((text) => `AJQ1d${text}`),
      ),
    ),
    fc.tuple(fc.constant('https://max.ru/join/'), token(`${letters}-_`, 43)),
  )

  it('with any token of the right form is an invite, byte for byte', () => {
    fc.assert(
      fc.property(genuine, ([prefix, text]) => {
        expect(inspectLink(prefix + text)).toMatchObject({ verdict: 'invite', href: prefix + text, reasons: [] })
      }),
      { numRuns: 3000 },
    )
  }, 60_000)

  it('is found whole in any sentence around it', () => {
    const before = fc.constantFrom('', 'Вступайте: ', '«', '(', '"', '— ', 'Чат:\n', '👉', '[чат](', '<', '1) ')
    const after = fc.constantFrom('', '.', ', ждём', '»', ')', '").', '!', '\nОльга', ' 🎉', '🎉', '>', ' (до 19:00)', '…', '; ')
    fc.assert(
      fc.property(genuine, before, after, ([prefix, text], start, end) => {
        expect(inspectLink(start + prefix + text + end)).toMatchObject({ verdict: 'invite', href: prefix + text })
      }),
      { numRuns: 2000 },
    )
  }, 60_000)
})

describe('the parts of a link', () => {
  it('joined together give the link again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...texts), fc.webUrl({ withFragments: true, withQueryParameters: true })), (link) => {
        expect(
          linkParts(link)
            .map(({ piece }) => piece)
            .join(''),
        ).toBe(link)
      }),
    )
  })

  it.each([
    ['https://vk.me/join/x=', 'scheme https:// | host vk.me | path /join/x='],
    [
      'https://vk.me:443@evil.example:8080/a?b#c',
      'scheme https:// | userinfo vk.me:443@ | host evil.example | port :8080 | path /a | query ?b | fragment #c',
    ],
    ['vk.me/join/x', 'host vk.me | path /join/x'],
    ['http:\\\\vk.me\\a', 'scheme http:\\\\ | host vk.me | path \\a'],
    ['https://sferum.ru?p=start', 'scheme https:// | host sferum.ru | query ?p=start'],
  ])('%s', (link, parts) => {
    expect(
      linkParts(link)
        .map(({ part, piece }) => `${part} ${piece}`)
        .join(' | '),
    ).toBe(parts)
  })
})
