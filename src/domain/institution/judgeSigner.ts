import { institutionId } from './institutionId'

/** Which key an institution is known by on this phone. Keys are base64url. */
export interface Pin {
  readonly org: string
  readonly signer: string
  /** Keys it was known by before, each vouched for the next. */
  readonly formerly?: readonly string[]
  readonly comparedAt?: number
}

/** Who signed an invite: nobody, or the holder of `key`, for whom an older key may have given its word. */
export interface Signer {
  readonly key: string
  readonly vouchedBy?: string
}

/**
 * What this phone may say of an invite's signature. A fitting signature proves that the holder of the key made the invite; whose key it is,
 * only an earlier meeting or the check-words tell.
 * - `none` not signed, and nothing signed is known of the institution
 * - `first` signed with a key that was never seen
 * - `same` the institution's pinned key, or one that is pinned under another spelling of the name (`pin` says which)
 * - `vouched` a new key, for which the pinned one gave its word
 * - `former` a key that the institution has replaced: the paper is old, or somebody has kept the old key
 * - `changed` another key than the pinned one, and no word for it
 * - `missing` not signed, although this institution signs
 */
export type SignerVerdict = 'none' | 'first' | 'same' | 'vouched' | 'former' | 'changed' | 'missing'

export interface SignerJudgement {
  readonly is: SignerVerdict
  /** The pin that the judgement rests on. */
  readonly pin?: Pin
}

/** Only these may be called signed by the institution, on a screen or on paper. */
export const isKnownSigner = (is: SignerVerdict): boolean => is === 'same' || is === 'vouched'

/** These are never begun without a question. */
export const asksFirst = (is: SignerVerdict): boolean => is === 'changed' || is === 'missing' || is === 'former'

export function judgeSigner(pins: readonly Pin[], org: string, signer: Signer | null): SignerJudgement {
  const id = institutionId(org)
  const pin = pins.find((one) => institutionId(one.org) === id)
  if (!signer) return pin ? { is: 'missing', pin } : { is: 'none' }
  if (pin) {
    if (pin.signer === signer.key) return { is: 'same', pin }
    if (pin.formerly?.includes(signer.key)) return { is: 'former', pin }
    return { is: signer.vouchedBy === pin.signer ? 'vouched' : 'changed', pin }
  }
  const elsewhere = pins.find((one) => one.signer === signer.key)
  if (elsewhere) return { is: 'same', pin: elsewhere }
  const retired = pins.find((one) => one.formerly?.includes(signer.key))
  return retired ? { is: 'former', pin: retired } : { is: 'first' }
}

/**
 * What the phone keeps once the person has begun (after the question, where one is asked), or `null` where nothing changes. A key taken on
 * somebody's own word stands alone: what was known before does not vouch for it.
 */
export function pinAfter(judgement: SignerJudgement, org: string, signer: Signer | null): Pin | null {
  if (!signer) return null
  const { is, pin } = judgement
  if (is === 'first' || is === 'changed') return { org, signer: signer.key }
  if (is === 'vouched' && pin) return { org: pin.org, signer: signer.key, formerly: [...(pin.formerly ?? []), pin.signer] }
  if (is === 'same' && pin && institutionId(pin.org) !== institutionId(org)) {
    return { org, signer: pin.signer, ...(pin.formerly ? { formerly: pin.formerly } : {}) }
  }
  return null
}
