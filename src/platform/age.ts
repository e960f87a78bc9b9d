import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import { fromBase64, toBase64 } from './base64'

/**
 * Files closed with a passphrase: standard age files (age-encryption.org/v1) with one scrypt recipient, which the `age` command opens. The
 * library's own recipient would stop the page for seconds; this one does the same arithmetic in steps, says how far it is and can be stopped.
 * Large: fetch it only when it is needed.
 */
export interface Work {
  /** From 0 to 1, while the slow part goes on. */
  readonly progress?: (share: number) => void
  /** Stops the work: the answer is then `cancelled`. */
  readonly signal?: AbortSignal
}

export type Sealed = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly problem: 'cancelled' }
export type Unsealed =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: 'wrong-passphrase' | 'not-with-a-passphrase' | 'damaged' | 'too-slow' | 'cancelled' }

/** 64 MB and about a second on a middling phone: twice as much would not fit on the cheapest ones. */
const WORK_FACTOR = 16
/** 1 GB of memory; nobody's phone has that to spare, and a file that asks for more asks for trouble. */
const MOST_WORK = 18

const LABEL = new TextEncoder().encode('age-encryption.org/v1/scrypt')
const NONCE = new Uint8Array(12)

/** One passphrase, however the keyboard composes its letters. */
const spelt = (passphrase: string) => passphrase.normalize('NFC')

async function keyFrom(passphrase: string, salt: Uint8Array, factor: number, { progress, signal }: Work): Promise<Uint8Array> {
  const onProgress = (share: number) => {
    signal?.throwIfAborted()
    progress?.(share)
  }
  const options = { N: 2 ** factor, r: 8, p: 1, dkLen: 32, asyncTick: 30, maxmem: 2 ** 30, onProgress }
  return scryptAsync(spelt(passphrase), new Uint8Array([...LABEL, ...salt]), options)
}

/** Closes bytes with a passphrase, and opens them again with the key at hand: what comes out has been proved to open. */
export async function seal(bytes: Uint8Array, passphrase: string, work: Work = {}): Promise<Sealed> {
  let key: Uint8Array | null = null
  const encrypter = new Encrypter()
  encrypter.addRecipient({
    async wrapFileKey(fileKey) {
      key = fileKey
      const salt = crypto.getRandomValues(new Uint8Array(16))
      const body = chacha20poly1305(await keyFrom(passphrase, salt, WORK_FACTOR, work), NONCE).encrypt(fileKey)
      return [new Stanza(['scrypt', toBase64(salt), String(WORK_FACTOR)], body)]
    },
  })
  try {
    const sealed = await encrypter.encrypt(bytes)
    const decrypter = new Decrypter()
    decrypter.addIdentity({ unwrapFileKey: () => key })
    const again = await decrypter.decrypt(sealed)
    if (again.length !== bytes.length || again.some((byte, at) => byte !== bytes[at])) throw new Error('the sealed file does not open')
    return { ok: true, bytes: new Uint8Array(sealed) }
  } catch (error) {
    if (work.signal?.aborted) return { ok: false, problem: 'cancelled' }
    throw error
  }
}

/** Opens a file closed with a passphrase, binary or armoured; never throws on data. */
export async function unseal(bytes: Uint8Array, passphrase: string, work: Work = {}): Promise<Unsealed> {
  let problem: Exclude<Unsealed, { ok: true }>['problem'] = 'damaged'
  const decrypter = new Decrypter()
  decrypter.addIdentity({
    async unwrapFileKey(stanzas) {
      const [kind, written, factor] = stanzas[0]?.args ?? []
      const salt = fromBase64(written ?? '')
      if (stanzas.length !== 1 || kind !== 'scrypt') problem = 'not-with-a-passphrase'
      else if (salt?.length !== 16 || !/^[1-9]\d?$/.test(factor ?? '')) problem = 'damaged'
      else if (Number(factor) > MOST_WORK) problem = 'too-slow'
      else {
        const key = await keyFrom(passphrase, salt, Number(factor), work)
        try {
          const fileKey = chacha20poly1305(key, NONCE).decrypt(stanzas[0]!.body)
          return fileKey
        } catch {
          problem = 'wrong-passphrase'
        }
      }
      return null
    },
  })
  try {
    return { ok: true, bytes: new Uint8Array(await decrypter.decrypt(await unarmoured(bytes))) }
  } catch {
    return { ok: false, problem: work.signal?.aborted ? 'cancelled' : problem }
  }
}

async function unarmoured(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x2d) return bytes
  const { armor } = await import('age-encryption')
  return armor.decode(new TextDecoder().decode(bytes))
}
