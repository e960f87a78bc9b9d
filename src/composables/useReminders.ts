import { computed, type ComputedRef } from 'vue'
import { badgeCount } from '@/domain/security'
import { checks, settings, type CheckRow, type SettingRow } from '@/storage'
import { useLive, type Live } from './useLive'
import { useToday } from './useToday'

const SETTING = 'security.reminders'

/** All marks of the security checklist of this phone's owner. */
export const useCheckRows = () =>
  useLive<readonly CheckRow[]>((next, trouble) => checks.watch((rows) => next(rows.filter((row) => row.personId === undefined)), trouble))

/** Whether things may fall due; on until the person switches it off. `null` while it is being read. */
export function useReminders() {
  const live = useLive<readonly SettingRow[]>((next, trouble) => settings.watch((rows) => next(rows), trouble))
  const on = computed(() => {
    if (live.value.state === 'reading') return null
    return live.value.state === 'failed' || live.value.value.find((row) => row.id === SETTING)?.value !== false
  })
  const set = (value: boolean) => settings.set(SETTING, { value })
  return { on, set }
}

/** How many things of the checklist have fallen due; 0 while that is not known and with reminders off. */
export function useDueCount(): ComputedRef<number> {
  const rows: Readonly<{ value: Live<readonly CheckRow[]> }> = useCheckRows()
  const { on } = useReminders()
  const today = useToday()
  return computed(() => (on.value && rows.value.state === 'ready' ? badgeCount(rows.value.value, today.value) : 0))
}
