import { dayOf } from './days'
import { decodeInvite, type DecodeProblem } from './decodeInvite'
import type { InviteFields } from './fields'
import { verifySignature } from './verify'
import { readVouch, splitVouch } from './vouch'

/** Whether the invite carries a signature that fits the key it carries. Whose key that is, only a pinned key or the check-words tell. */
export type InviteSignature =
  | { readonly signature: 'none' }
  | {
      readonly signature: 'valid'
      readonly key: Uint8Array
      /** The key that this one took over from, and that gave its word for it. */
      readonly vouchedBy?: Uint8Array
    }

export type OpenedInvite = InviteFields & { readonly fields: InviteFields } & InviteSignature

export type InviteProblem = DecodeProblem | 'expired'

export type ParsedInvite =
  | ({ readonly ok: true } & OpenedInvite)
  | ({ readonly ok: false; readonly problem: 'expired' } & { readonly fields: InviteFields } & InviteSignature)
  | { readonly ok: false; readonly problem: DecodeProblem }

/**
 * Reads the body of an invite's fragment.
 * @param now the moment, as a `Date` or in ms: an invite is good until the last day's end in UTC, which is never early in Russia
 * @returns the fields, flat and under `fields`; or a named problem. An expired one keeps its fields, so that the screen can say who invited.
 * Never throws on data. A signature that does not fit is a problem, never «none»; so is a former key's word that does not fit.
 */
export function parseInvite(body: string, now: Date | number): ParsedInvite {
  const { body: own, vouch } = splitVouch(typeof body === 'string' ? body.trim() : '')
  const decoded = decodeInvite(own)
  if (!decoded.ok) return decoded
  const { fields, signed } = decoded
  if (signed && !verifySignature(signed.message, signed.publicKey, signed.signature)) return { ok: false, problem: 'bad-signature' }
  if (typeof vouch === 'string') return { ok: false, problem: vouch }
  const vouchedBy = vouch && signed ? readVouch(vouch, signed.publicKey) : undefined
  if (vouchedBy === null || (vouch && !signed)) return { ok: false, problem: 'bad-signature' }
  const signature: InviteSignature = signed
    ? { signature: 'valid', key: signed.publicKey, ...(vouchedBy && { vouchedBy }) }
    : { signature: 'none' }
  if (fields.e !== undefined && dayOf(now) > fields.e) return { ok: false, problem: 'expired', fields, ...signature }
  return { ok: true, ...fields, fields, ...signature }
}
