import { effectScope, watch } from 'vue'
import { showBadge } from '@/platform/badge'
import { quick } from '@/storage'
import { useDueCount } from './useReminders'

/** Keeps the number on the app's icon right, for as long as the app is open. Called once, after the first useful screen. */
export function startBadge() {
  // Where nothing was ever kept, no database is opened to count nothing: a first invite is shown and leaves no trace.
  if (quick.kept === null) return
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
  })
}
