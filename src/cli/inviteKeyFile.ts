import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { Refusal } from './inviteOrder'

/** 32 bytes in hexadecimal, base64 or base64url; white space around them does not matter. */
export function secretFrom(text: string): Uint8Array | null {
  const bare = text.trim()
  if (/^[\da-f]{64}$/i.test(bare)) return Uint8Array.from(Buffer.from(bare, 'hex'))
  if (!/^[\w+/-]{43}=?$/.test(bare)) return null
  const bytes = Buffer.from(bare, 'base64')
  return bytes.length === 32 ? Uint8Array.from(bytes) : null
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * The secret key in a file. Where there is none and `create` is set, makes one that only its owner can read.
 * @throws Refusal with a Russian sentence
 */
export function readKeyFile(path: string, create: boolean): Uint8Array {
  try {
    const secret = secretFrom(readFileSync(path, 'utf8'))
    if (!secret) throw new Refusal(`${path}: это не ключ. В файле должны быть 32 байта в шестнадцатеричном виде или в base64.`)
    return secret
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (!isMissing(error)) throw new Refusal(`${path}: файл с ключом не читается.`)
    if (!create) throw new Refusal(`${path}: такого файла нет. Чтобы завести новый ключ, добавьте --new-key.`)
  }
  const secret = Uint8Array.from(randomBytes(32))
  try {
    writeFileSync(path, `${Buffer.from(secret).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch {
    throw new Refusal(`${path}: ключ не записался. Проверьте, есть ли такая папка.`)
  }
  return secret
}
