import { effectScope, shallowRef, watch } from 'vue'
import { noticeOf } from '@/domain/security'
import { language } from '@/i18n'
import { showBadge } from '@/platform/badge'
import { keepNotice } from '@/platform/notices'
import { onQuickChange, quick } from '@/storage'
import { noticeTexts } from './noticeTexts'
import { useCheckRows, useDueCount, useReminders } from './useReminders'
import { useToday } from './useToday'

/** Counts up whenever the person has just said that the closed app may speak, or may not. */
export const noticesChanged = shallowRef(0)

/**
 * For as long as the app is open, keeps right what speaks while it is closed: the number on its icon, and the days after which the worker may
 * say a word. Called once, after the first useful screen.
 */
export function startReminders() {
  if (quick.kept !== null) return begin()
  // Where nothing was ever kept, no database is opened to count nothing: a first invite is shown and leaves no trace.
  const stop = onQuickChange((name) => {
    if (name !== 'kept' || quick.kept === null) return
    stop()
    begin()
  })
}

function begin() {
  effectScope(true).run(() => {
    let before = -1
    watch(
      useDueCount(),
      (count) => {
        if (count !== before) void showBadge(count)
        before = count
      },
      { immediate: true },
    )
    const rows = useCheckRows()
    const { on } = useReminders()
    const today = useToday()
    watch([rows, on, today, language, noticesChanged], () => {
      if (on.value === null || rows.value.state !== 'ready') return
      const words = { ...noticeTexts[language.value], lang: language.value }
      void keepNotice(on.value ? noticeOf(rows.value.value, today.value, words) : null)
    })
  })
}
