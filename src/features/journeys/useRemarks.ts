import { computed } from 'vue'
import { useLive } from '@/composables/useLive'
import { offerUndo } from '@/composables/useUndo'
import { useTexts } from '@/i18n'
import { outbox, type OutboxRow } from '@/storage'
import { remarkTexts } from './remarkTexts'

const waitingOf = (rows: readonly OutboxRow[], journeyId: string, stepId: string) =>
  rows.find((row) => row.kind === 'remark' && row.sentAt === undefined && row.journeyId === journeyId && row.stepId === stepId)

/** «У меня экран другой»: at most one remark of each step waits to be sent. All that wait go in one message. */
export function useRemarks() {
  const t = useTexts(remarkTexts)
  const kept = useLive<OutboxRow[]>((next, trouble) => outbox.watch(next, trouble))
  const all = computed(() => (kept.value.state === 'ready' ? kept.value.value.filter(({ kind }) => kind === 'remark') : []))
  const waiting = computed(() => all.value.filter(({ sentAt }) => sentAt === undefined))
  const sent = computed(() => all.value.filter(({ sentAt }) => sentAt !== undefined))

  const ofStep = (journeyId: string, stepId: string) => waitingOf(waiting.value, journeyId, stepId)

  /** Keeps the remark of a step, in the place of the one that waits already. */
  async function keep(journeyId: string, stepId: string, text: string): Promise<boolean> {
    // What the page shows may be a moment behind.
    const now = await outbox.list()
    const before = now.ok ? waitingOf(now.value, journeyId, stepId) : ofStep(journeyId, stepId)
    const answer = before ? await outbox.update(before.id, { text }) : await outbox.add({ kind: 'remark', text, journeyId, stepId })
    return answer.ok
  }

  const change = (row: OutboxRow, text: string) => void outbox.update(row.id, { text })

  async function remove(row: OutboxRow) {
    const answer = await outbox.remove(row.id)
    const gone = answer.ok ? answer.value : null
    if (gone) offerUndo({ text: t.value.removed, undo: () => void outbox.bringBack(gone) })
  }

  /** All that wait are said to be sent, by the person who sent them. */
  async function markSent() {
    const rows = waiting.value
    const now = Date.now()
    for (const { id } of rows) await outbox.update(id, { sentAt: now })
    offerUndo({ text: t.value.sentSaid, undo: () => rows.forEach(({ id }) => void outbox.update(id, { sentAt: undefined })) })
  }

  return { state: computed(() => kept.value.state), waiting, sent, ofStep, keep, change, remove, markSent }
}
