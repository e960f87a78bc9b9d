import { describe, expect, it } from 'vitest'
import { dateOfDay, dayOf, fromBase64url, inviteAddress, inviteBodyIn, newInviteId, toBase64url } from '@/domain/invite'
import { aBody, KEY, NOW, TODAY } from '../../support/invites'

describe('an invite’s address', () => {
  const body = aBody({}, KEY)

  it('is the app’s own, then /i#, then the body', () => {
    expect(inviteAddress('https://a.example/app/', 'AQ')).toBe('https://a.example/app/i#AQ')
    expect(inviteAddress('http://localhost:4173', 'AQ')).toBe('http://localhost:4173/i#AQ')
  })

  it('gives its body back, also out of a message around it', () => {
    const address = inviteAddress('https://a.example/app', body)
    for (const text of [
      address,
      `Здравствуйте. Вот приглашение: ${address}.`,
      `«${address}»`,
      `${address}\nСпасибо`,
      body,
      ` ${body} `,
      `${body}.`,
    ]) {
      expect(inviteBodyIn(text)).toBe(body)
    }
  })

  it('is not seen where there is none', () => {
    for (const text of [
      '',
      'https://max.ru/join/abc',
      'https://a.example/i',
      'https://a.example/i#',
      'https://a.example/#i',
      'привет',
      'A',
    ]) {
      expect(inviteBodyIn(text)).toBeNull()
    }
  })

  it('does not take long to look for in a long text', () => {
    const before = performance.now()
    inviteBodyIn('/i'.repeat(500_000))
    inviteBodyIn(`AQ${'a.'.repeat(500_000)}!`)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('base64url', () => {
  it('is strict: one text for one row of bytes', () => {
    for (const length of [0, 1, 2, 3, 4, 5, 31]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 73) & 255)
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
    }
    for (const text of ['A', 'AB', 'AAB', 'A=', 'AA==', 'A+', 'A/', 'A A', 'é']) expect(fromBase64url(text)).toBeNull()
  })

  it('makes an id of twelve characters from nine bytes', () => {
    expect(newInviteId(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 255]))).toBe('AAECAwQFBgf_')
    expect(newInviteId(new Uint8Array(6))).toHaveLength(8)
    expect(newInviteId(new Uint8Array(12))).toHaveLength(16)
    expect(() => newInviteId(new Uint8Array(5))).toThrow(RangeError)
    expect(() => newInviteId(new Uint8Array(13))).toThrow(RangeError)
  })
})

describe('days', () => {
  it('are counted from 1 January 2024', () => {
    expect(dayOf(Date.UTC(2024, 0, 1))).toBe(0)
    expect(dayOf(new Date(Date.UTC(2024, 11, 31, 23, 59)))).toBe(365)
    expect(dayOf(NOW)).toBe(TODAY)
    expect(dateOfDay(TODAY).toISOString()).toBe('2026-11-24T00:00:00.000Z')
    for (const day of [0, 1, 59, 60, 365, 9999, 16383]) expect(dayOf(dateOfDay(day))).toBe(day)
  })
  it('of a clock that has died are the nearest that can be written', () => {
    expect([dayOf(0), dayOf(Number.NaN), dayOf(Date.UTC(2200, 0, 1))]).toEqual([0, 0, 16383])
  })
})
