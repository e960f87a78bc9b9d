// @vitest-environment node
import { Decrypter, Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { seal, unseal } from '@/platform/age'

const text = 'Дети группы «Солнышко»: Маша, Ваня.'
const bytes = new TextEncoder().encode(text)
const passphrase = 'тёплая лампа на крыльце'
let sealed: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  const made = await seal(bytes, passphrase)
  if (!made.ok) throw new Error(made.problem)
  sealed = made.bytes
}, 60_000)

describe('a copy with a passphrase', { timeout: 60_000 }, () => {
  it('is a standard age file: the reference library opens it', async () => {
    expect(new TextDecoder().decode(sealed.subarray(0, 60))).toMatch(/^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} 16\n/)
    const reference = new Decrypter()
    reference.addPassphrase(passphrase)
    expect(await reference.decrypt(sealed, 'text')).toBe(text)
  })

  it('has no plain word in it', () => {
    const shown = new TextDecoder('latin1').decode(sealed)
    for (const word of ['Маша', 'Солнышко']) {
      expect(shown).not.toContain(new TextDecoder('latin1').decode(new TextEncoder().encode(word)))
    }
  })

  it('opens with its passphrase, however its letters are composed, and says how far it is', async () => {
    const shares: number[] = []
    const opened = await unseal(sealed, passphrase.normalize('NFD'), { progress: (share) => shares.push(share) })
    expect(opened.ok && new TextDecoder().decode(opened.bytes)).toBe(text)
    expect(shares.length).toBeGreaterThan(3)
    expect(shares.at(-1)).toBe(1)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  })

  it('made by the reference library opens too', async () => {
    const reference = new Encrypter()
    reference.setPassphrase('abc')
    reference.setScryptWorkFactor(12)
    const opened = await unseal(await reference.encrypt(text), 'abc')
    expect(opened.ok && new TextDecoder().decode(opened.bytes)).toBe(text)
  })

  it('refuses another passphrase by name', async () => {
    expect(await unseal(sealed, 'холодная лампа')).toEqual({ ok: false, problem: 'wrong-passphrase' })
  })

  it('that was damaged is not taken for a wrong passphrase', async () => {
    for (const bad of [sealed.slice(0, 60), sealed.slice(0, -3), sealed.map((byte, at) => (at === sealed.length - 5 ? byte ^ 1 : byte))]) {
      expect(await unseal(bad, passphrase)).toEqual({ ok: false, problem: 'damaged' })
    }
    expect(await unseal(bytes, passphrase)).toEqual({ ok: false, problem: 'damaged' })
  })

  it('for a key instead of a passphrase, or asking for an hour of work, is refused at once', async () => {
    const reference = new Encrypter()
    reference.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p')
    expect(await unseal(await reference.encrypt(text), passphrase)).toEqual({ ok: false, problem: 'not-with-a-passphrase' })
    const greedy = sealed.slice()
    greedy.set(new TextEncoder().encode('30'), 'age-encryption.org/v1\n-> scrypt '.length + 23)
    expect(await unseal(greedy, passphrase)).toEqual({ ok: false, problem: 'too-slow' })
  })

  it('can be stopped half way', async () => {
    const stop = new AbortController()
    const progress = (share: number) => share > 0.2 && stop.abort()
    expect(await seal(bytes, passphrase, { progress, signal: stop.signal })).toEqual({ ok: false, problem: 'cancelled' })
    const again = new AbortController()
    expect(await unseal(sealed, passphrase, { progress: (share) => share > 0.2 && again.abort(), signal: again.signal })).toEqual({
      ok: false,
      problem: 'cancelled',
    })
  })
})
