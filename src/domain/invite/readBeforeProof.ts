import { ownTools } from './readingTools'
import { readWith, type BeforeProof } from './readWith'

export type { BeforeProof } from './readWith'

/** Everything that can be said of an invite without the weight of signatures: the whole of it where there is none. Never throws on data. */
export const readBeforeProof = (body: string, now: Date | number): BeforeProof => readWith(ownTools, body, now)
