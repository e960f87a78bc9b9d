import { computed } from 'vue'
import { useLive } from '@/composables/useLive'
import { settings, type SettingRow } from '@/storage'

const ID = 'search.recent'
const MOST = 6

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, MOST) : []

/** What the person has looked for on this phone and found, the latest first. */
export function useRecent() {
  const rows = useLive<SettingRow[]>((next, trouble) => settings.watch(next, trouble))
  const recent = computed(() => (rows.value.state === 'ready' ? textsOf(rows.value.value.find(({ id }) => id === ID)?.value) : []))

  function remember(query: string) {
    const text = query.trim().slice(0, 60)
    if (text.length < 2) return
    const others = recent.value.filter((one) => one.toLowerCase() !== text.toLowerCase())
    void settings.set(ID, { value: [text, ...others].slice(0, MOST) })
  }
  const forget = () => void settings.remove(ID)
  return { recent, remember, forget }
}
