import { toBase64url } from './base64url'
import { checksum } from './checksum'
import { checkInviteFields, normalFields } from './checkFields'
import type { FieldProblem, InviteFields } from './fields'
import { CHECKSUM_BYTES, VERSION } from './layout'
import { pack } from './pack'
import { type InviteKey, signMessage } from './sign'

/** Thrown by `makeInvite` for fields that were not checked first: a programmer's mistake. */
export class InviteFieldsError extends Error {
  override readonly name = 'InviteFieldsError'
  constructor(readonly problems: readonly FieldProblem[]) {
    super(`not an invite: ${problems.map(({ field, problem }) => `${field} ${problem}`).join(', ')}`)
  }
}

/** The bytes before the dot. */
export function inviteBytes(fields: InviteFields, signed: boolean): Uint8Array {
  const payload = pack(fields, signed)
  const bytes = new Uint8Array(1 + payload.length + CHECKSUM_BYTES)
  bytes[0] = VERSION
  bytes.set(payload, 1)
  bytes.set(checksum(bytes.subarray(0, -CHECKSUM_BYTES)), 1 + payload.length)
  return bytes
}

/**
 * The body of an invite's fragment, at most 2,000 characters; with a key, signed. The same fields always make the same body.
 * @throws InviteFieldsError for fields that `checkInviteFields` has something against
 * @throws RangeError for a key that is none
 */
export function makeInvite(fields: InviteFields, key?: InviteKey): string {
  const problems = checkInviteFields(fields)
  if (problems.length > 0) throw new InviteFieldsError(problems)
  const bytes = inviteBytes(normalFields(fields), key !== undefined)
  return key === undefined ? toBase64url(bytes) : `${toBase64url(bytes)}.${toBase64url(signMessage(bytes, key))}`
}
