import type { Step, WaitsFor } from '../journey/journey.ts'

export const STEP_STATES = ['todo', 'done', 'skipped', 'waiting', 'stuck'] as const
export type StepState = (typeof STEP_STATES)[number]

/** What the person did with one step. Times are milliseconds since the epoch. */
export interface StepMark {
  readonly stepId: string
  readonly state: StepState
  readonly at: number
  readonly waitsFor?: WaitsFor
  /** What the step said when it was finished, as a short mark (`wordsMark`). */
  readonly words?: string
}

export type Marks = ReadonlyMap<string, StepMark>

/** The mark of a step, under its present id or a former one. */
export function markOf(step: Pick<Step, 'id' | 'formerly'>, marks: Marks): StepMark | undefined {
  for (const id of [step.id, ...(step.formerly ?? [])]) {
    const mark = marks.get(id)
    if (mark) return mark
  }
  return undefined
}

export const stateOf = (step: Pick<Step, 'id' | 'formerly'>, marks: Marks): StepState => markOf(step, marks)?.state ?? 'todo'

export interface Progress {
  readonly done: number
  /** Steps that count: skipped ones leave the denominator. */
  readonly of: number
  readonly minutesLeft: number
  /** Access is secured: there is such a step, and all of them are done. */
  readonly secured: boolean
  readonly finished: boolean
}

export function progressOf(steps: readonly Step[], marks: Marks): Progress {
  const counting = steps.filter((step) => stateOf(step, marks) !== 'skipped')
  const done = counting.filter((step) => stateOf(step, marks) === 'done')
  const open = counting.filter((step) => stateOf(step, marks) !== 'done')
  const securing = counting.filter((step) => step.secures)
  return {
    done: done.length,
    of: counting.length,
    minutesLeft: open.reduce((sum, step) => sum + step.minutes, 0),
    secured: securing.length > 0 && securing.every((step) => stateOf(step, marks) === 'done'),
    finished: counting.length > 0 && open.length === 0,
  }
}

/**
 * The step to show first: the first that can be worked on now; then one that is stuck; then one that waits.
 * `undefined` when nothing is left.
 */
export function nextStep(steps: readonly Step[], marks: Marks): Step | undefined {
  const first = (state: StepState) => steps.find((step) => stateOf(step, marks) === state)
  return first('todo') ?? first('stuck') ?? first('waiting')
}
