import { BACKUP_LIMITS, readBackup, type BackupDocument, type BackupPlace, type BackupProblem } from '@/domain/backup'
import type { Work } from '@/platform/age'

type Trouble =
  Exclude<BackupProblem, 'encrypted'> | 'not-readable' | 'wrong-passphrase' | 'not-with-a-passphrase' | 'too-slow' | 'cancelled'

/** A file that was picked: opened, waiting for its passphrase, or refused whole. */
export type OpenedCopy =
  | { readonly is: 'open'; readonly document: BackupDocument }
  | { readonly is: 'closed'; readonly bytes: Uint8Array }
  | { readonly is: 'refused'; readonly problem: Trouble; readonly place?: BackupPlace }

/** An age file is a little larger than what is in it. */
const MOST_BYTES = BACKUP_LIMITS.bytes * 1.4

export async function openCopy(file: File): Promise<OpenedCopy> {
  if (file.size > MOST_BYTES) return { is: 'refused', problem: 'too-big' }
  try {
    return opened(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { is: 'refused', problem: 'not-readable' }
  }
}

/** Opens a closed copy with its passphrase, in memory only. */
export async function unlockCopy(bytes: Uint8Array, passphrase: string, work: Work): Promise<OpenedCopy> {
  try {
    const { unseal } = await import('@/platform/age')
    const unsealed = await unseal(bytes, passphrase, work)
    if (!unsealed.ok) return { is: 'refused', problem: unsealed.problem }
    const inside = opened(unsealed.bytes)
    return inside.is === 'closed' ? { is: 'refused', problem: 'foreign' } : inside
  } catch {
    return { is: 'refused', problem: 'not-readable' }
  }
}

function opened(bytes: Uint8Array): OpenedCopy {
  const read = readBackup(bytes)
  if (read.ok) return { is: 'open', document: read.document }
  if (read.problem === 'encrypted') return { is: 'closed', bytes }
  return { is: 'refused', problem: read.problem, ...(read.place && { place: read.place }) }
}
