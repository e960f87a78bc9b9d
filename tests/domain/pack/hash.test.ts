import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashMatches, hashName } from '../../../src/domain/pack/hash.ts'

describe('the name of a piece’s file', () => {
  const json = '{"title":"Крыльцо"}'
  const name = hashName('journey/parent/ru', json)

  it('says which piece it is and begins its SHA-256', () => {
    const sha = createHash('sha256').update(json).digest('hex')
    expect(name).toBe(`journey.parent.ru.${sha.slice(0, 16)}.json`)
  })

  it('is kept by the same bytes, as text or raw', () => {
    expect(hashMatches(name, json)).toBe(true)
    expect(hashMatches(name, new TextEncoder().encode(json))).toBe(true)
  })

  it('is broken by one changed letter, by an empty answer, and by a page of a captive portal', () => {
    expect(hashMatches(name, json.replace('К', 'к'))).toBe(false)
    expect(hashMatches(name, '')).toBe(false)
    expect(hashMatches(name, '<!doctype html>')).toBe(false)
  })

  it('is not believed without a hash in it', () => {
    expect(hashMatches('journey.parent.ru.json', json)).toBe(false)
  })
})
