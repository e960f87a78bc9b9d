import { inviteBodyIn } from './address'
import { parseInvite } from './parseInvite'
import { splitVouch } from './vouch'

/** An invite that this phone has made. */
export interface KeptInvite {
  readonly id: string
  readonly body: string
  readonly state: 'active' | 'used' | 'annulled'
  /** Day number. */
  readonly goodUntil?: number
}

/**
 * Why a poster should come off the wall.
 * - `annulled`, `used`, `expired` an invite of this phone whose time is over · `other` another of its invites than the one looked for
 * - `other-site` the right invite at another app's address: a sticker over the code
 * - `altered` it pretends to be one of this phone's, or its signature does not fit · `foreign` a sound invite that this phone did not make
 * - `no-invite` something else altogether
 */
export type PosterFault = 'annulled' | 'used' | 'expired' | 'other' | 'other-site' | 'altered' | 'foreign' | 'no-invite'

export type PosterVerdict =
  | { readonly is: 'green'; readonly id: string }
  /** `id` names the kept invite it is about, where there is one. */
  | { readonly is: 'red'; readonly why: PosterFault; readonly id?: string }

/**
 * A look at one's own poster: green only if its code is, letter for letter, an active invite made on this phone, at this app's address.
 * @param text what the code on the poster says
 * @param base the app's own address
 * @param now the moment, in ms
 * @param wanted the invite whose poster this should be
 */
export function judgePoster(text: string, kept: readonly KeptInvite[], base: string, now: number, wanted?: string): PosterVerdict {
  const found = inviteBodyIn(text)
  if (found === null) return { is: 'red', why: 'no-invite' }
  const { body } = splitVouch(found)
  const parsed = parseInvite(body, now)
  const row = kept.find((one) => splitVouch(one.body).body === body)
  if (!row) {
    if (!('fields' in parsed)) return { is: 'red', why: 'altered' }
    const id = parsed.fields.i
    return kept.some((one) => one.id === id) ? { is: 'red', why: 'altered', id } : { is: 'red', why: 'foreign' }
  }
  const red = (why: PosterFault): PosterVerdict => ({ is: 'red', why, id: row.id })
  if (!text.trim().startsWith(`${base.replace(/\/+$/, '')}/i#`)) return red('other-site')
  if (wanted !== undefined && row.id !== wanted) return red('other')
  if (row.state !== 'active') return red(row.state)
  return !parsed.ok && parsed.problem === 'expired' ? red('expired') : { is: 'green', id: row.id }
}
