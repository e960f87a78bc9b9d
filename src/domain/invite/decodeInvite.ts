import { decodeWith, type Decoded } from './decodeWith'
import { ownTools } from './readingTools'

export type { Decoded, DecodeProblem, UnverifiedSignature } from './decodeWith'

/** Everything about a body except whether its signature fits. Never throws on data. */
export const decodeInvite = (text: string): Decoded => decodeWith(ownTools, text)
