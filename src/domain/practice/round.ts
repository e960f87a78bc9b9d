import { chance, shuffled } from './chance.ts'
import { isDue, type Standing } from './ladder.ts'
import type { Scene } from './scene.ts'

/** Three minutes. */
export const ROUND = 6
/** Read aloud together, in big type. */
export const FAMILY_ROUND = 4

export interface RoundOf {
  /** Those that are for this reader. */
  readonly scenes: readonly Scene[]
  readonly standings: ReadonlyMap<string, Standing>
  readonly today: number
  readonly seed: number
  readonly size?: number
}

/** Smaller goes first: what is due, then what is new, then what was seen longest ago; last what was missed and is to rest. */
function turn(standing: Standing | undefined, today: number): number {
  if (standing === undefined) return 1
  if (isDue(standing, today)) return 0
  return standing.due === undefined ? 2 : 3
}

function inTurn(scenes: readonly Scene[], { standings, today }: RoundOf): Scene[] {
  const lastDay = (scene: Scene) => standings.get(scene.slug)?.lastDay ?? 0
  return [...scenes].sort((one, other) => {
    const by = turn(standings.get(one.slug), today) - turn(standings.get(other.slug), today)
    return by === 0 ? lastDay(one) - lastDay(other) : by
  })
}

/**
 * The scenes of one round, none of them twice, in the order in which they are played. At least a third are genuine and at least one is not, as
 * long as there are such scenes; how many differs from round to round, so that counting does not help. With too few genuine scenes the
 * round is shorter; with none it is empty.
 */
export function makeRound(of: RoundOf): Scene[] {
  const next = chance(of.seed)
  const mixed = inTurn(shuffled(of.scenes, next), of)
  const genuine = mixed.filter((scene) => scene.genuine)
  const cheats = mixed.filter((scene) => !scene.genuine)

  const size = Math.min(of.size ?? ROUND, mixed.length, genuine.length * 3)
  const least = Math.max(Math.ceil(size / 3), size - cheats.length)
  const most = Math.min(genuine.length, Math.max(least, cheats.length > 0 ? size - Math.max(1, Math.ceil(size / 3)) : size))
  const wanted = least + Math.floor(next() * (Math.floor((least + most) / 2) - least + 1))
  const due = genuine.filter((scene) => isDue(of.standings.get(scene.slug), of.today)).length
  const honest = Math.min(most, Math.max(wanted, due))

  return shuffled([...genuine.slice(0, honest), ...cheats.slice(0, size - honest)], next)
}

/** The answers of a scene in an order of its own for this round: the right one must not be known by its place. */
export const answersInOrder = (scene: Scene, seed: number): Scene['answers'] =>
  shuffled(scene.answers, chance([...scene.slug].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed)))
