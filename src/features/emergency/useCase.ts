import { computed } from 'vue'
import { useLive } from '@/composables/useLive'
import { offerUndo } from '@/composables/useUndo'
import { newCaseId, openCase, type Case } from '@/domain/emergency/caseRecord'
import { useTexts } from '@/i18n'
import { log, type LogRow } from '@/storage'
import { texts } from './texts'

export const useLogRows = () => useLive<readonly LogRow[]>((next, trouble) => log.watch((rows) => next(rows), trouble))

/**
 * What was done and when with one card. Nothing here is waited for: the screens go on even when the phone keeps nothing.
 * `state` is «reading» until the record is known.
 */
export function useCase(slug: () => string) {
  const t = useTexts(texts)
  const live = useLogRows()
  const current = computed<Case | undefined>(() =>
    live.value.state === 'ready' ? openCase(live.value.value, slug(), Date.now()) : undefined,
  )
  const doneAt = computed<ReadonlyMap<string, number>>(
    () => new Map(current.value?.rows.map(({ what, createdAt }) => [what, createdAt]) ?? []),
  )

  async function done(action: string) {
    if (doneAt.value.has(action)) return
    const kept = await log.add({ caseId: current.value?.id ?? newCaseId(slug(), Date.now()), what: action })
    if (kept.ok) offerUndo({ text: t.value.doneSaid, undo: () => void log.remove(kept.value.id) })
  }
  return { state: computed(() => live.value.state), doneAt, done }
}
