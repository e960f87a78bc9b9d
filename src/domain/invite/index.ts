export { bytesInQr, inviteAddress, inviteBodyIn } from './address'
export { fromBase64url, newInviteId, toBase64url } from './base64url'
export { toCsv } from './csv'
export { dateOfDay, dayOf } from './days'
export { type Decoded, decodeInvite, type DecodeProblem, type UnverifiedSignature } from './decodeInvite'
export { demoInvites } from './demo'
export {
  checkInviteFields,
  type FieldProblem,
  type FieldProblemCode,
  type InviteDraft,
  type InviteFields,
  TEXT_LIMITS,
  tidyText,
} from './fields'
export { InviteFieldsError, makeInvite } from './makeInvite'
export { type InviteProblem, type InviteSignature, type OpenedInvite, type ParsedInvite, parseInvite } from './parseInvite'
export { abbreviate, inviteSize, QR_COMFORTABLE, QR_MOST, type ShortenedInvite, shortenForQr } from './shortenForQr'
export { type InviteKey, publicKeyOf } from './sign'
export { verifySignature } from './verify'
