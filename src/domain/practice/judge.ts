import type { Scene } from './scene.ts'

/** The two answers of the version that a family reads together; they stand for a whole attitude, not for one act. */
export const PLAIN_CHOICES = ['believe', 'doubt'] as const
export type PlainChoice = (typeof PLAIN_CHOICES)[number]

/** `missed`: a cheat was believed. `over-suspicious`: an honest word was not; that is a failure too, and counted apart. */
export const OUTCOMES = ['right', 'missed', 'over-suspicious'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Whether this answer (an id of the scene, or a plain choice) is one that the scene knows. */
export const isAnswer = (scene: Scene, choice: string): boolean =>
  (PLAIN_CHOICES as readonly string[]).includes(choice) || scene.answers.some(({ id }) => id === choice)

/** What this answer was. Anything the scene does not know is wrong. */
export function judge(scene: Scene, choice: string): Outcome {
  const right = choice === 'believe' || choice === 'doubt' ? scene.genuine === (choice === 'believe') : scene.right.includes(choice)
  if (right) return 'right'
  return scene.genuine ? 'over-suspicious' : 'missed'
}

export interface Score {
  readonly right: number
  readonly missed: number
  readonly overSuspicious: number
  readonly of: number
}

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const count = (one: Outcome) => outcomes.filter((outcome) => outcome === one).length
  return { right: count('right'), missed: count('missed'), overSuspicious: count('over-suspicious'), of: outcomes.length }
}
