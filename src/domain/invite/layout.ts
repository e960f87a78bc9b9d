import type { InstitutionKind, Messenger, Role } from '../audience/audience'

/** Numbers of version 1's layout. Frozen: FORMAT.md is their reader's description, and printed paper depends on them. */
export const VERSION = 1
export const CHECKSUM_BYTES = 4
export const KEY_BYTES = 32
export const SIGNATURE_BYTES = 64
/** A longer body is refused unread. */
export const MOST_CHARACTERS = 2000

/** In the order of their numbers. These lists are the format's own: the order elsewhere may change, this one may not. */
export const ROLE_NUMBERS: readonly Role[] = ['parent', 'teacher', 'specialist', 'admin', 'head']
export const KIND_NUMBERS: readonly InstitutionKind[] = ['kindergarten', 'school', 'other']
export const MESSENGER_NUMBERS: readonly Messenger[] = ['vk', 'max']

/** How a join token is written: 43 signs of MAX's or 35 of VK's (and its `=`), six bits each; any other in seven bits of ASCII. */
export const TOKEN_MODES = { max: 0, vk: 1, ascii: 2 } as const
export const TEXT_MODES = { page: 0, sixBit: 1, deflated: 2 } as const

/** Widths in bits. */
export const BITS = {
  role: 3,
  kind: 2,
  messenger: 1,
  textMode: 2,
  idLength: 4,
  day: 14,
  number: 10,
  shape: 8,
  tokenMode: 2,
  tokenLength: 9,
}

export const SHORTEST_ID = 8
