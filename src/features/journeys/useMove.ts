import { computed, shallowRef } from 'vue'
import { offerUndo } from '@/composables/useUndo'
import type { JourneyView } from '@/composables/useJourneyView'
import { carryOutMove, planMove, takeMoveBack, type Moved, type MoveWritten } from '@/domain/journey/move'
import { useTexts } from '@/i18n'
import { marksOf, moveJourney, type StorageProblem } from '@/storage'
import { moveTexts } from './moveTexts'

/** «Наш сад перешёл»: what would happen, doing it, and taking it back. Nothing is written before `move`. */
export function useMove(view: () => JourneyView | null) {
  const t = useTexts(moveTexts)
  const problem = shallowRef<StorageProblem | null>(null)
  const plan = computed(() => {
    const now = view()
    return now && planMove(now.journey, now.reader, now.marks)
  })

  async function write(id: string, { marks, ...fields }: MoveWritten): Promise<boolean> {
    const kept = await moveJourney(id, fields, marks)
    problem.value = kept.ok ? null : kept.problem
    return kept.ok
  }

  /** The page may be another by then, so how the steps stand is asked anew. `earlier`: what an earlier move had left. */
  async function takeBack(id: string, moved: Moved, earlier?: Moved): Promise<void> {
    const marks = await marksOf(id)
    if (marks.ok) await write(id, { ...takeMoveBack(moved, marks.value), moved: earlier })
    else problem.value = marks.problem
  }

  /** The way back is offered at once, and stays on the journey as long as its list does. */
  async function move(): Promise<boolean> {
    const now = view()
    if (!now || !plan.value) return false
    const { id, moved: earlier } = now.row
    const written = carryOutMove(plan.value, now.row, now.marks, Date.now())
    if (!(await write(id, written))) return false
    offerUndo({ text: t.value.movedSaid[written.messenger], undo: () => void takeBack(id, written.moved, earlier) })
    return true
  }

  return { plan, problem, move, takeBack }
}
