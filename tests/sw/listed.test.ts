import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { knownFiles, knownPieces } from '../../src/sw/listed.ts'
import { proves } from '../../src/sw/proof.ts'

const scope = 'https://kryltso.example/x/'

describe('what the worker knows', () => {
  it('keeps a hashed name under its address, and any other under its address and proof', () => {
    const [app, script] = knownFiles({ './': 'sha256-aa+/=', 'assets/index-1a2b.js': 'sha256-bb=' }, scope)
    expect(app).toMatchObject({ url: scope, key: `${scope}?sha256-aa%2B%2F%3D`, proof: 'sha256-aa+/=', stage: 'core' })
    expect(script).toMatchObject({ url: `${scope}assets/index-1a2b.js`, key: `${scope}assets/index-1a2b.js` })
  })

  it('reads the pieces of content with their language and the hash in their name', () => {
    const pieces = knownPieces(
      {
        version: 1,
        pieces: {
          'journey/parent/ru': { file: 'journey.parent.ru.0123456789abcdef.json', bytes: 10 },
          'guides/joining/en': { file: 'guides.joining.en.fedcba9876543210.json', bytes: 10 },
        },
      },
      scope,
    )
    expect(pieces).toEqual([
      {
        url: `${scope}content/journey.parent.ru.0123456789abcdef.json`,
        key: `${scope}content/journey.parent.ru.0123456789abcdef.json`,
        proof: '0123456789abcdef',
        stage: 'core',
        language: 'ru',
      },
      expect.objectContaining({ proof: 'fedcba9876543210', stage: 'rest', language: 'en' }),
    ])
  })

  it.each([
    null,
    'text',
    {},
    { pieces: null },
    { pieces: { a: null } },
    { pieces: { a: { file: '../../sw.js' } } },
    { pieces: { a: { file: 'https://elsewhere.example/a.0123456789abcdef.json' } } },
    { pieces: { a: { file: 'a.0123.json' } } },
  ])('names nothing for a list it does not understand: %j', (manifest) => {
    expect(knownPieces(manifest, scope)).toEqual([])
  })
})

describe('a proof', () => {
  const text = '{"шаг":1}'
  const bytes = new TextEncoder().encode(text).buffer
  const digest = createHash('sha256').update(text)
  const hex = digest.copy().digest('hex')

  it('accepts the very bytes, by base64 or by the first hex digits', async () => {
    expect(await proves(bytes, `sha256-${digest.copy().digest('base64')}`)).toBe(true)
    expect(await proves(bytes, hex.slice(0, 16))).toBe(true)
  })

  it('refuses other bytes, and a proof too short to prove anything', async () => {
    const other = new TextEncoder().encode(`${text} `).buffer
    expect(await proves(other, `sha256-${digest.copy().digest('base64')}`)).toBe(false)
    expect(await proves(other, hex.slice(0, 16))).toBe(false)
    expect(await proves(bytes, hex.slice(0, 4))).toBe(false)
    expect(await proves(bytes, '')).toBe(false)
  })
})
