import { computed } from 'vue'
import { useLive } from '@/composables/useLive'
import { settings, type SettingRow } from '@/storage'

const ID = 'reading.simple'

/** The «просто» reading: a picture and one line. Chosen once for all steps, kept on the phone. */
export function useSimple() {
  const rows = useLive<SettingRow[]>((next, trouble) => settings.watch(next, trouble))
  return computed({
    get: () => rows.value.state === 'ready' && rows.value.value.some(({ id, value }) => id === ID && value === true),
    set: (value: boolean) => void settings.set(ID, { value }),
  })
}
