import { computed } from 'vue'
import { useLive } from '@/composables/useLive'
import { offerUndo } from '@/composables/useUndo'
import { newCaseId, openCase, standingIn, takenBack, type Case } from '@/domain/emergency/caseRecord'
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
  const standing = computed(() => standingIn(current.value))
  const doneAt = computed<ReadonlyMap<string, number>>(() => new Map([...standing.value].map(([what, { createdAt }]) => [what, createdAt])))

  async function done(action: string) {
    if (doneAt.value.has(action)) return
    const caseId = current.value?.id ?? newCaseId(slug(), Date.now())
    const kept = await log.add({ caseId, what: action })
    if (kept.ok) offerUndo({ text: t.value.doneSaid, undo: () => void takeBack(caseId, action, kept.value.id) })
  }

  /** The mark stays on the record as one that was taken back: bank and police are shown what happened, not what was left of it. */
  const takeBack = (caseId: string, what: string, id: string) => log.add({ caseId, what, note: takenBack(id) })

  async function undone(action: string) {
    const entry = standing.value.get(action)
    if (current.value && entry) await takeBack(current.value.id, action, entry.id)
  }
  return { state: computed(() => live.value.state), doneAt, done, undone }
}
