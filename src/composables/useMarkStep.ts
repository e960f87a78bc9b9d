import { shallowRef } from 'vue'
import type { StepState } from '@/domain/progress/progress'
import type { WaitsFor } from '@/domain/journey/journey'
import { clearMark, markStep, type MarkRow, type StorageProblem } from '@/storage'
import { offerUndo } from './useUndo'

/** What is kept with a mark: whom one waits for, or what the step said when it was done. */
export interface Along {
  readonly waitsFor?: WaitsFor
  readonly words?: string
}

/** Marks a step and offers the way back. A mark is said to be kept only after the database has said so. */
export function useMarkStep(journeyId: () => string) {
  const problem = shallowRef<StorageProblem | null>(null)

  async function set(stepId: string, state: StepState, { waitsFor, words }: Along = {}): Promise<boolean> {
    const at = Date.now()
    const kept =
      state === 'todo'
        ? await clearMark(journeyId(), stepId)
        : await markStep(journeyId(), { stepId, state, at, ...(waitsFor && { waitsFor }), ...(words && { words }) })
    problem.value = kept.ok ? null : kept.problem
    return kept.ok
  }

  /** `before` is how the step stood: «Отменить» brings exactly that back. */
  async function mark(stepId: string, state: StepState, said: string, before: MarkRow | undefined, along: Along = {}) {
    if (!(await set(stepId, state, along))) return false
    offerUndo({ text: said, undo: () => void set(stepId, before?.state ?? 'todo', before) })
    return true
  }

  return { mark, problem }
}
