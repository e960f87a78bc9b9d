import { dayOf } from './days'
import { decodeWith } from './decodeWith'
import type { InviteFields } from './fields'
import type { ParsedInvite } from './parseInvite'
import type { ReadingTools } from './readingTools'

/** `proof`: the invite carries a signature; what it says may be shown, but is not to be believed before `parseInvite` has verified it. */
export type BeforeProof = ParsedInvite | { readonly ok: 'proof'; readonly fields: InviteFields }

/** Everything that can be said of an invite without the weight of signatures: the whole of it where there is none. Never throws on data, unless a tool does. */
export function readWith(tools: ReadingTools, body: string, now: Date | number): BeforeProof {
  const [own = '', ...seals] = body.trim().split('.')
  if (seals.length > 0) {
    const decoded = decodeWith(tools, `${own}.${seals[0]}`)
    return decoded.ok ? { ok: 'proof', fields: decoded.fields } : decoded
  }
  const decoded = decodeWith(tools, own)
  if (!decoded.ok) return decoded
  const { fields } = decoded
  if (fields.e !== undefined && dayOf(now) > fields.e) return { ok: false, problem: 'expired', fields, signature: 'none' }
  return { ok: true, ...fields, fields, signature: 'none' }
}
