import { computed, shallowRef, type Ref } from 'vue'
import { useLive } from '@/composables/useLive'
import { readWaiting } from '@/domain/help/timer'
import { isQuestion, type HelpTree } from '@/domain/help/tree'
import { settings, type SettingRow } from '@/storage'

/** This phone's own (`_`): a wait is of no use in a copy. */
const idOf = (slug: string) => `_wait.${slug}`

/** The wait that a person has started somewhere in this tree. What is kept is a moment, so it outlives a reload and a closed phone. */
export function useWait(tree: Ref<HelpTree | undefined>, here: Ref<string>) {
  const rows = useLive<SettingRow[]>((next, trouble) => settings.watch(next, trouble))
  const opened = Date.now()
  /** Where storing fails, the wait still goes on as long as the page is open; `null` when it was ended here. */
  const own = shallowRef<{ readonly node: string; readonly since: number } | null>()

  const stagesOf = (name: string) => {
    const node = tree.value?.nodes[name]
    return node && !isQuestion(node) ? node.timer?.stages : undefined
  }
  const kept = computed(() => {
    if (rows.value.state !== 'ready' || !tree.value) return null
    const id = idOf(tree.value.slug)
    return readWaiting(rows.value.value.find((row) => row.id === id)?.value, stagesOf, opened)
  })
  const waiting = computed(() => (own.value === undefined ? kept.value : own.value))

  function start() {
    if (!tree.value) return
    own.value = { node: here.value, since: Date.now() }
    void settings.set(idOf(tree.value.slug), { value: own.value })
  }
  function end() {
    own.value = null
    if (tree.value) void settings.remove(idOf(tree.value.slug))
  }

  return {
    /** When the wait of the node shown began, or `null`. */
    since: computed(() => (waiting.value?.node === here.value ? waiting.value.since : null)),
    /** The node of a wait that was going on when the page was opened. */
    resume: computed(() => kept.value?.node ?? null),
    start,
    end,
  }
}
