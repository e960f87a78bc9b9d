import { computed } from 'vue'
import { useContent } from '@/composables/useContent'
import { useReader } from '@/composables/useReader'
import { useCheckRows, useReminders } from '@/composables/useReminders'
import { useToday } from '@/composables/useToday'
import type { Reader } from '@/domain/audience/audience'
import { checklistFor, checkMarkOf, type Check, type CheckMarks } from '@/domain/security'
import { language } from '@/i18n'

/** The checklist as this reader sees it today; `checks` is `null` while the words or the marks are still being read. */
export function useChecklist() {
  const known = useReader()
  // Without a journey nobody has said who reads: what only staff can do would be half of a family's list.
  const reader = computed<Partial<Reader>>(() => ({ role: 'parent', ...known.value }))
  const content = useContent(() => `security/all/${language.value}` as const)
  const rows = useCheckRows()
  const { on } = useReminders()
  const today = useToday()

  const items = computed(() => (content.value.state === 'ready' ? content.value.value.items : []))
  const pictures = computed(() => (content.value.state === 'ready' ? content.value.value.pictures : {}))
  const marks = computed<CheckMarks>(() => new Map(rows.value.state === 'ready' ? rows.value.value.map((row) => [row.itemId, row]) : []))
  const failed = computed(() => rows.value.state === 'failed')
  const ready = computed(() => content.value.state === 'ready' && rows.value.state !== 'reading' && on.value !== null)

  const listed = computed<readonly Check[]>(() =>
    checklistFor(items.value, { reader: reader.value, marks: marks.value, today: today.value, reminders: on.value ?? true }),
  )
  const checks = computed<readonly Check[] | null>(() => (ready.value ? listed.value : null))

  /** One item, also where it is meant for other readers: somebody was led here on purpose. */
  function checkOf(slug: string): Check | undefined {
    const own = listed.value.find(({ item }) => item.slug === slug || item.formerly?.includes(slug))
    if (own) return own
    const item = items.value.find((one) => one.slug === slug || one.formerly?.includes(slug))
    return (
      item && {
        item,
        mark: checkMarkOf(item, marks.value),
        standing: checkMarkOf(item, marks.value)?.doneAt ? 'done' : 'todo',
        waitsFor: [],
      }
    )
  }

  return { content, checks, checkOf, pictures, reader, failed }
}
