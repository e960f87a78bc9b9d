import { computed, shallowRef } from 'vue'
import { noticesChanged } from '@/composables/startReminders'
import { noticeState, startNotices, stopNotices, type NoticeState } from '@/platform/notices'

/** Whether the closed app may speak on this phone, as the browser says it; `refused` once the person or the phone has just said no. */
export function useNotices() {
  const state = shallowRef<NoticeState>('unavailable')
  const refused = shallowRef(false)
  void noticeState().then((now) => (state.value = now))

  async function set(wanted: boolean) {
    // As the finger has left the switch; the answer may turn it back.
    state.value = wanted ? 'on' : 'off'
    state.value = wanted ? await startNotices() : await stopNotices()
    refused.value = wanted && state.value !== 'on'
    noticesChanged.value += 1
  }
  const on = computed({ get: () => state.value === 'on', set: (wanted: boolean) => void set(wanted) })
  return { state, on, refused }
}
