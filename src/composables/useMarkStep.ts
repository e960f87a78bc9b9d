import { shallowRef } from 'vue'
import type { StepState } from '@/domain/progress/progress'
import type { WaitsFor } from '@/domain/journey/journey'
import { clearMark, markStep, type MarkRow, type StorageProblem } from '@/storage'
import { offerUndo } from './useUndo'

/** Marks a step and offers the way back. A mark is said to be kept only after the database has said so. */
export function useMarkStep(journeyId: () => string) {
  const problem = shallowRef<StorageProblem | null>(null)

  async function set(stepId: string, state: StepState, waitsFor?: WaitsFor): Promise<boolean> {
    const at = Date.now()
    const kept =
      state === 'todo'
        ? await clearMark(journeyId(), stepId)
        : await markStep(journeyId(), { stepId, state, at, ...(waitsFor === undefined ? {} : { waitsFor }) })
    problem.value = kept.ok ? null : kept.problem
    return kept.ok
  }

  /** `before` is how the step stood: «Отменить» brings exactly that back. */
  async function mark(stepId: string, state: StepState, said: string, before: MarkRow | undefined, waitsFor?: WaitsFor) {
    if (!(await set(stepId, state, waitsFor))) return false
    offerUndo({ text: said, undo: () => void set(stepId, before?.state ?? 'todo', before?.waitsFor) })
    return true
  }

  return { mark, problem }
}
