import { computed, shallowRef, toValue, watch, type MaybeRefOrGetter, type WritableComputedRef } from 'vue'
import { clearDraft, readDraft, writeDraft, type DraftValue } from '@/storage'

/**
 * What is being written under this key, kept at every keystroke; `null` when there is nothing, and setting `null` lets it go (sent, saved,
 * given up). Survives a reload, a killed tab and a lost database.
 */
export function useDraft(key: MaybeRefOrGetter<string>): WritableComputedRef<DraftValue | null> {
  const draft = shallowRef<DraftValue | null>(null)
  watch(
    () => toValue(key),
    (now) => (draft.value = readDraft(now)),
    { immediate: true, flush: 'sync' },
  )
  return computed({
    get: () => draft.value,
    set(value) {
      draft.value = value
      if (value === null) clearDraft(toValue(key))
      else writeDraft(toValue(key), value)
    },
  })
}
