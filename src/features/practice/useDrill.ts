import { computed, onScopeDispose, shallowRef } from 'vue'
import { chance, shuffled } from '@/domain/practice/chance'
import { beginDrill, DRILL_ACTIONS, DRILL_SLIPS, drillSeconds, isOut, makeMove, type Drill, type DrillMove } from '@/domain/practice/drill'
import { practice } from '@/storage'
import { DRILL } from './usePractice'

/** The drill with its clock. The clock is read when a move is made; what runs on the screen only shows it. */
export function useDrill() {
  const drill = shallowRef<Drill | null>(null)
  const moves = shallowRef<readonly DrillMove[]>([])
  const now = shallowRef(0)
  const seconds = shallowRef(0)
  const kept = shallowRef(true)
  let startedAt = 0
  let ticking: ReturnType<typeof setInterval> | undefined

  const stop = () => clearInterval(ticking)
  onScopeDispose(stop)

  function start() {
    stop()
    startedAt = performance.now()
    now.value = startedAt
    drill.value = beginDrill()
    moves.value = shuffled<DrillMove>([...DRILL_ACTIONS, ...DRILL_SLIPS], chance(Date.now()))
    ticking = setInterval(() => (now.value = performance.now()), 500)
  }

  async function move(one: DrillMove) {
    if (!drill.value || isOut(drill.value)) return
    drill.value = makeMove(drill.value, one)
    if (!isOut(drill.value)) return
    stop()
    seconds.value = drillSeconds(performance.now() - startedAt, drill.value.slips)
    const { ok } = await practice.add({ scenarioId: DRILL, choice: String(seconds.value), right: drill.value.slips === 0 })
    kept.value = ok
  }

  const running = computed(() => (drill.value ? drillSeconds(now.value - startedAt, drill.value.slips) : 0))
  return { drill, moves, start, move, running, seconds, kept }
}
