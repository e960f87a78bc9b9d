import { computed, type ComputedRef } from 'vue'
import { badgeCount, dueDays, dueOn } from '@/domain/security'
import { checks, settings, type CheckRow, type SettingRow } from '@/storage'
import { useLive, type Live } from './useLive'
import { useToday } from './useToday'

const SETTING = 'security.reminders'
/** The calendar day on which the line at home was last sent away. */
const SENT_AWAY = 'security.sentAwayOn'

const useSettings = () => useLive<readonly SettingRow[]>((next, trouble) => settings.watch((rows) => next(rows), trouble))

/** All marks of the security checklist of this phone's owner. */
export const useCheckRows = () =>
  useLive<readonly CheckRow[]>((next, trouble) => checks.watch((rows) => next(rows.filter((row) => row.personId === undefined)), trouble))

/** Whether things may fall due; on until the person switches it off. `null` while it is being read. */
export function useReminders() {
  const live = useSettings()
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

/**
 * The word at the opening: how many things are due, as long as one of them has fallen due since the word was last sent away; else 0. A day in the
 * future can only come from a clock that ran ahead: it silences nothing.
 */
export function useDueWord() {
  const rows = useCheckRows()
  const live = useSettings()
  const count = useDueCount()
  const today = useToday()
  const word = computed(() => {
    if (rows.value.state !== 'ready' || live.value.state === 'reading') return 0
    const kept = live.value.state === 'ready' ? live.value.value.find((row) => row.id === SENT_AWAY)?.value : undefined
    const seen = typeof kept === 'number' && kept <= today.value ? kept : 0
    return dueOn({ days: dueDays(rows.value.value), seen }, today.value).say ? count.value : 0
  })
  const sendAway = () => settings.set(SENT_AWAY, { value: today.value })
  return { word, sendAway }
}
