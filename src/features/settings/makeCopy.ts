import { countCopy, readBackup, writeBackup, type CopyCounts } from '@/domain/backup'
import type { Work } from '@/platform/age'
import { exportTables } from '@/storage'

export type MadeCopy =
  | { readonly ok: true; readonly file: File; readonly counts: CopyCounts }
  | { readonly ok: false; readonly problem: 'empty' | 'not-read' | 'too-big' | 'not-whole' | 'cancelled' }

const two = (n: number) => String(n).padStart(2, '0')

/** `kryltso-2026-11-24.kryltso.json`, by this phone's calendar. */
export const copyName = (now: Date, sealed: boolean): string =>
  `kryltso-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.kryltso.${sealed ? 'age' : 'json'}`

/**
 * Everything that is kept here as one file, closed with the passphrase unless it is empty. The file has been read back and counted; closed,
 * it has been opened again. Nobody is told «saved» on the strength of hope.
 */
export async function makeCopy(passphrase: string, now: Date, work: Work = {}): Promise<MadeCopy> {
  const tables = await exportTables()
  if (!tables.ok) return { ok: false, problem: 'not-read' }
  const counts = countCopy(tables.value)
  if (counts.rows === 0) return { ok: false, problem: 'empty' }
  const bytes = writeBackup(tables.value, now, __APP_VERSION__)
  const again = readBackup(bytes)
  if (!again.ok) return { ok: false, problem: again.problem === 'too-big' ? 'too-big' : 'not-whole' }
  if (countCopy(again.document.tables).rows !== counts.rows) return { ok: false, problem: 'not-whole' }
  const closed = passphrase === '' ? { ok: true as const, bytes } : await close(bytes, passphrase, work)
  if (!closed.ok) return closed
  const file = new File([closed.bytes], copyName(now, passphrase !== ''), {
    type: passphrase === '' ? 'application/json' : 'application/octet-stream',
  })
  return file.size === closed.bytes.length ? { ok: true, file, counts } : { ok: false, problem: 'not-whole' }
}

async function close(bytes: Uint8Array, passphrase: string, work: Work) {
  try {
    const { seal } = await import('@/platform/age')
    return await seal(bytes, passphrase, work)
  } catch {
    return { ok: false as const, problem: 'not-whole' as const }
  }
}
