import { computed, shallowRef } from 'vue'
import { offerUndo } from '@/composables/useUndo'
import type { JourneyView } from '@/composables/useJourneyView'
import { carryOutMove, planMove, takeMoveBack, type BroughtInvite, type Moved, type MoveWritten } from '@/domain/journey/move'
import { isJoinLink } from '@/domain/link'
import { useTexts } from '@/i18n'
import { marksOf, moveJourney, type StorageProblem } from '@/storage'
import { moveTexts } from './moveTexts'

/** An invite as another room hands it over; `undefined` for nothing, and for anything else. A link that does not join is left out. */
export function broughtInvite(carried: string | null): BroughtInvite | undefined {
  try {
    const { link, inviteId } = JSON.parse(carried ?? '') as Record<string, unknown>
    if (typeof inviteId !== 'string') return undefined
    return { inviteId, ...(typeof link === 'string' && isJoinLink(link) && { link }) }
  } catch {
    return undefined
  }
}

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
  async function move(brought?: BroughtInvite): Promise<boolean> {
    const now = view()
    if (!now || !plan.value) return false
    const { id, moved: earlier } = now.row
    const written = carryOutMove(plan.value, now.row, now.marks, Date.now(), brought)
    if (!(await write(id, written))) return false
    offerUndo({ text: t.value.movedSaid[written.messenger], undo: () => void takeBack(id, written.moved, earlier) })
    return true
  }

  return { plan, problem, move, takeBack }
}
