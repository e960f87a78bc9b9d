import { readFileSync } from 'node:fs'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { type InviteFields, makeInvite, parseInvite, publicKeyOf, vouchFor, withVouch } from '@/domain/invite'
import { PAGE } from '@/domain/invite/codePage'
import { dictionary, DICTIONARY_LINES } from '@/domain/invite/dictionary'
import { CYRILLIC_LETTERS, LATIN_LETTERS, SIGNS } from '@/domain/invite/sixBit'
import { INVITE_SHAPES } from '@/domain/link'
import { NOW } from '../../support/invites'
import vectors from './vectors.json'

interface Vector {
  readonly name: string
  readonly fields: InviteFields
  readonly secretKey?: string
  readonly body: string
}
interface VouchedVector extends Vector {
  readonly secretKey: string
  readonly oldSecretKey: string
}
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const accepted = vectors.accepted as readonly Vector[]
const page = readFileSync('src/domain/invite/FORMAT.md', 'utf8')
const block = (from: string) => {
  const after = page.slice(page.indexOf(from))
  return /```\n([\s\S]*?)\n```/.exec(after)?.[1] ?? ''
}

describe('printed invites stay readable', () => {
  it.each(accepted)('$name', ({ fields, secretKey, body }) => {
    const key = secretKey === undefined ? undefined : bytes(secretKey)
    expect(makeInvite(fields, key)).toBe(body)
    expect(parseInvite(body, NOW)).toMatchObject({ ok: true, fields, signature: key ? 'valid' : 'none' })
  })

  it.each(vectors.vouched as readonly VouchedVector[])('$name', ({ fields, secretKey, oldSecretKey, body }) => {
    const [key, old] = [bytes(secretKey), bytes(oldSecretKey)]
    expect(withVouch(makeInvite(fields, key), vouchFor(publicKeyOf(key), old))).toBe(body)
    expect(parseInvite(body, NOW)).toMatchObject({ ok: true, fields, signature: 'valid', vouchedBy: publicKeyOf(old) })
    expect(page).toContain(body)
    expect(page).toContain(oldSecretKey)
  })

  it.each(vectors.refused)('refused: $name', ({ body, problem }) => expect(parseInvite(body, NOW)).toEqual({ ok: false, problem }))

  it('all three ways of writing texts, and all three of writing tokens, are among them', () => {
    const modes = accepted.map(({ body }) => (Buffer.from(body.split('.')[0]!, 'base64url')[2]! >> 2) & 3)
    expect(new Set(modes)).toEqual(new Set([0, 1, 2]))
    expect(accepted.map(({ fields }) => fields.l ?? '').filter((link) => link.includes('max.ru'))).not.toEqual([])
    expect(accepted.map(({ fields }) => fields.l ?? '').filter((link) => link.endsWith('='))).not.toEqual([])
    expect(accepted.map(({ fields }) => fields.l ?? '').filter((link) => link.endsWith('MADE00'))).not.toEqual([])
  })

  it('the numbers of the link’s shapes are those that were printed', () => {
    const printed = [
      'https://vk.me/join/',
      'https://sferum.ru/?p=messages&join=',
      'https://max.ru/join/',
      'https://vk.com/join/',
      'https://vk.ru/join/',
    ]
    expect(INVITE_SHAPES.slice(0, 5).map(({ shape, prefix }) => [shape, prefix])).toEqual(printed.map((prefix, at) => [at + 1, prefix]))
  })
})

describe('the format’s page says what the code does', () => {
  it('the code page', () => expect(block('**0, page.**').split('\n').join('')).toBe(PAGE))

  it('the page has every character once, and leaves no code twice used', () => {
    expect(new Set(PAGE).size).toBe(PAGE.length)
    expect(PAGE.length).toBeLessThanOrEqual(254)
  })

  it('the six-bit letters', () => {
    expect(block('**1, six-bit.**').split('\n')).toEqual([CYRILLIC_LETTERS, LATIN_LETTERS, SIGNS])
    expect(5 + CYRILLIC_LETTERS.length + SIGNS.length).toBe(64)
  })

  it('the dictionary, byte for byte', () => {
    expect(block('**2, deflated.**').split('\n')).toEqual(DICTIONARY_LINES)
    const bytes = dictionary()
    expect(page).toContain(`2,640 bytes, SHA-256\n\`${Buffer.from(sha256(bytes)).toString('hex')}\``)
    expect(bytes.length).toBe(2640)
  })

  it('the vectors shown', () => {
    for (const { body } of accepted.slice(0, 3)) expect(page).toContain(body)
  })
})
