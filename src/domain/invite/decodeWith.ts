import { fromBase64url } from './base64url'
import { isJoinLink } from '../link'
import { fieldProblems, spellFields, type InviteFields, type LinkReader } from './fields'
import { CHECKSUM_BYTES, KEY_BYTES, MOST_CHARACTERS, SIGNATURE_BYTES, VERSION } from './layout'
import type { ReadingTools } from './readingTools'
import { unpack, type UnpackProblem } from './unpack'

export type DecodeProblem =
  | UnpackProblem
  | 'empty'
  /** some other text */
  | 'not-an-invite'
  /** cut off or changed on its way */
  | 'cut'
  /** over 2,000 characters */
  | 'too-long'
  /** the link inside is no genuine join link */
  | 'bad-link'
  | 'bad-signature'

/** What is to be verified before the signature may be believed. */
export interface UnverifiedSignature {
  readonly message: Uint8Array
  readonly publicKey: Uint8Array
  readonly signature: Uint8Array
}

export type Decoded = { ok: true; fields: InviteFields; signed: UnverifiedSignature | null } | { ok: false; problem: DecodeProblem }

/** A link that was written by `makeInvite` stands there as it may be opened: nothing is searched for, nothing mended. */
const storedLink: LinkReader = (text) => (isJoinLink(text) ? text : null)

const refuse = (problem: DecodeProblem) => ({ ok: false, problem }) as const

/** Base64url of a first byte 1, the beginning of every body of this version. */
const LOOKS_LIKE_ONE = /^A[Q-Za-f]/

function messageOf(head: string, { checksum }: ReadingTools): Uint8Array | DecodeProblem {
  const bytes = fromBase64url(head)
  if (!bytes) return LOOKS_LIKE_ONE.test(head) ? 'cut' : 'not-an-invite'
  const body = bytes.subarray(0, -CHECKSUM_BYTES)
  const known = body.length > 0 && checksum(body).every((byte, at) => byte === bytes[body.length + at])
  if (known && body[0]! > VERSION) return 'newer-version'
  if (bytes[0] !== VERSION) return 'not-an-invite'
  return known ? bytes : 'cut'
}

/** Everything about a body except whether its signature fits. Never throws on data, unless a tool does. */
export function decodeWith(tools: ReadingTools, text: string): Decoded {
  const body = typeof text === 'string' ? text.trim() : ''
  if (body === '') return refuse('empty')
  if (body.length > MOST_CHARACTERS) return refuse('too-long')
  const [head = '', tail, ...more] = body.split('.')
  const message = messageOf(head, tools)
  if (typeof message === 'string') return refuse(message)

  const unpacked = unpack(message.subarray(1, -CHECKSUM_BYTES), tools)
  if (!unpacked.ok) return refuse(unpacked.problem)
  if (unpacked.signed && (tail ?? '') === '') return refuse('cut')
  if (!unpacked.signed && tail !== undefined) return refuse('bad-signature')
  const seal = tail === undefined ? null : fromBase64url(tail)
  if (tail !== undefined && (more.length > 0 || seal?.length !== KEY_BYTES + SIGNATURE_BYTES)) {
    return refuse(/^[\w-]*$/.test(tail) && tail.length < 128 ? 'cut' : 'bad-signature')
  }

  const problems = fieldProblems(unpacked.fields, storedLink)
  if (problems.length > 0) return refuse(problems.every(({ field }) => field === 'l') ? 'bad-link' : 'broken')
  const asWritten = unpacked.fields as InviteFields
  const fields = spellFields(asWritten, storedLink)
  if (fields.l !== asWritten.l) return refuse('bad-link')
  if ((['o', 'g', 'c'] as const).some((key) => fields[key] !== asWritten[key])) return refuse('broken')
  return {
    ok: true,
    fields,
    signed: seal && { message, publicKey: seal.slice(0, KEY_BYTES), signature: seal.slice(KEY_BYTES) },
  }
}
