import { institutionId, judgeSigner, pinAfter, type Signer, type SignerJudgement } from '@/domain/institution'
import { toBase64url } from '@/domain/invite'
import { pinId, pins, quick, type Kept } from '@/storage'
import type { GoodInvite } from './openedInvite'

/** Who signed it, as pins name keys. */
export function signerOf(invite: GoodInvite): Signer | null {
  if (invite.signature === 'none') return null
  return { key: toBase64url(invite.key), ...(invite.vouchedBy ? { vouchedBy: toBase64url(invite.vouchedBy) } : {}) }
}

export interface InviteJudgement extends SignerJudgement {
  /** Institutions with other keys on this phone, where this key was never seen: a forger may spell the name a little differently. */
  readonly others: readonly string[]
}

/** What this phone knows of the signature. Where nothing was ever kept, no database is opened to find nothing in it. */
export async function judgeInvite(invite: GoodInvite): Promise<InviteJudgement> {
  const known = quick.kept === null ? null : await pins.list()
  const rows = known?.ok ? known.value : []
  const judgement = judgeSigner(rows, invite.o, signerOf(invite))
  return { ...judgement, others: judgement.is === 'first' ? rows.map(({ org }) => org) : [] }
}

/** What beginning changes about the pins. `compared`: the person has held the words against the poster. */
export async function keepSigner(invite: GoodInvite, judgement: SignerJudgement, compared: boolean): Promise<Kept<unknown> | null> {
  const next = pinAfter(judgement, invite.o, signerOf(invite))
  const comparedAt = compared ? Date.now() : undefined
  if (next) return pins.set(pinId(next.org), { ...next, formerly: next.formerly, comparedAt })
  const same = judgement.is === 'same' && compared && judgement.pin
  return same ? pins.update(institutionId(same.org), { comparedAt }) : null
}
