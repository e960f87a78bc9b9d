import { describe, expect, it } from 'vitest'
import { inspectLink, isJoinLink, joinLinkOf, knownHost, splitJoinLink, joinShape, type ReasonCode } from '@/domain/link'
import { groups } from './cases'

/** Every reason there is; a new one does not compile until it stands here, and does not pass until a case gives it. */
const CODES: Record<ReasonCode, true> = {
  homoglyph: true,
  'mixed-alphabet': true,
  punycode: true,
  'digit-for-letter': true,
  'letters-merge': true,
  typo: true,
  'brand-other-alphabet': true,
  'brand-as-subdomain': true,
  'extra-words': true,
  'wrong-zone': true,
  'unknown-subdomain': true,
  'named-not-confirmed': true,
  'trailing-dot': true,
  userinfo: true,
  'odd-port': true,
  'ip-address': true,
  'odd-slashes': true,
  backslash: true,
  bidi: true,
  invisible: true,
  'whitespace-inside': true,
  'encoded-host': true,
  'encoded-path': true,
  'double-encoded': true,
  'dot-segments': true,
  'nested-link': true,
  malformed: true,
  script: true,
  'app-scheme': true,
  'bad-scheme': true,
  'file-download': true,
  http: true,
  redirector: true,
  'short-link': true,
  'mini-app': true,
  'sign-in': true,
  'sign-up': true,
  'members-only': true,
  'chat-list': true,
  organisation: true,
  channel: true,
  contact: true,
  store: true,
  'payment-link': true,
  'token-missing': true,
  'token-cut': true,
  'token-unusual': true,
  'trailing-junk': true,
  'another-link': true,
}

const all = groups.flatMap(({ cases }) => cases)
const shown = (text: string) => JSON.stringify(text).slice(0, 110)

describe('the table of links', () => {
  it('is as large as promised, and repeats nothing', () => {
    expect(all.length).toBeGreaterThanOrEqual(350)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  })

  it('calls for every reason at least once', () => {
    const named = new Set(all.flatMap(({ reasons }) => reasons ?? []))
    expect(Object.keys(CODES).filter((code) => !named.has(code as ReasonCode))).toEqual([])
  })

  describe.each(groups)('$group', ({ cases }) => {
    it.each(cases.map((one) => [shown(one.text), one] as const))('%s', (_, { text, verdict, href, reasons, resembles, host }) => {
      const report = inspectLink(text)
      expect({ verdict: report.verdict, href: report.href }).toEqual({ verdict, href: href ?? null })
      expect(report.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining([...(reasons ?? [])]))
      if (resembles !== undefined) expect(report.resembles).toBe(resembles)
      if (host !== undefined) expect(report.host).toBe(host)
    })
  })

  it('opens nothing but what a browser takes to the host that was shown, over https', () => {
    for (const { text } of all) {
      const { verdict, href, host } = inspectLink(text)
      expect(href !== null, text).toBe(['invite', 'call', 'page'].includes(verdict))
      if (href === null) continue
      const url = new URL(href)
      expect([url.protocol, url.hostname, url.port, url.username, url.password], text).toEqual(['https:', host, '', '', ''])
      expect(knownHost(url.hostname), text).toBeDefined()
    }
  })

  it('points every reason at the piece of the text it is about', () => {
    for (const { text } of all) {
      const { reasons, link, start, end } = inspectLink(text)
      expect(text.slice(start, end)).toBe(link)
      for (const reason of reasons) {
        expect(text.slice(reason.start, reason.end)).toBe(reason.piece)
        expect(reason.piece, `${reason.code} in ${text}`).not.toBe('')
      }
    }
  })

  it('an invite, and only an invite, is a join link, and comes apart and together again byte for byte', () => {
    for (const { text } of all) {
      const { verdict, href } = inspectLink(text)
      expect(joinLinkOf(text)).toBe(verdict === 'invite' ? href : null)
      if (href !== null) expect(isJoinLink(href), href).toBe(verdict === 'invite')
      if (verdict !== 'invite' || href === null) continue
      const { shape, token } = splitJoinLink(href)!
      expect(joinShape(shape, token)).toBe(href)
      expect(inspectLink(href)).toMatchObject({ verdict: 'invite', href })
    }
  })

  it('one link costs at most a millisecond', () => {
    const times = all.map(({ text }) => {
      const from = performance.now()
      for (let round = 0; round < 5; round++) inspectLink(text)
      return (performance.now() - from) / 5
    })
    times.sort((a, b) => a - b)
    expect(times[Math.floor(times.length / 2)]).toBeLessThanOrEqual(1)
    expect(times.reduce((sum, time) => sum + time, 0) / times.length).toBeLessThanOrEqual(1)
  })
})
