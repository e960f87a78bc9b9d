import { isAnswer, judge, type Outcome } from './judge.ts'
import type { Scene } from './scene.ts'

export interface Given {
  readonly scene: Scene
  readonly choice: string
  readonly outcome: Outcome
}

interface Playing {
  readonly scenes: readonly Scene[]
  readonly at: number
  readonly given: readonly Given[]
}

/** A round as it is played. From `choosing` the only way on is an answer, and from an answer the only way on is its explanation. */
export type Play =
  | (Playing & { readonly phase: 'choosing'; readonly scene: Scene })
  | (Playing & { readonly phase: 'explained'; readonly scene: Scene; readonly last: Given })
  | (Playing & { readonly phase: 'over' })

function at(scenes: readonly Scene[], index: number, given: readonly Given[]): Play {
  const scene = scenes[index]
  return scene ? { phase: 'choosing', scenes, at: index, given, scene } : { phase: 'over', scenes, at: scenes.length, given }
}

export const begin = (scenes: readonly Scene[]): Play => at(scenes, 0, [])

/** Answers the scene on the screen. A second answer, or one that the scene does not know, changes nothing. */
export function choose(play: Play, choice: string): Play {
  if (play.phase !== 'choosing' || !isAnswer(play.scene, choice)) return play
  const last: Given = { scene: play.scene, choice, outcome: judge(play.scene, choice) }
  return { ...play, phase: 'explained', last, given: [...play.given, last] }
}

/** «Далее»: leaves the explanation. From anywhere else it changes nothing. */
export const goOn = (play: Play): Play => (play.phase === 'explained' ? at(play.scenes, play.at + 1, play.given) : play)
