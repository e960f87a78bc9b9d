import { shallowRef, type ShallowRef } from 'vue'
import { flushDrafts, onStorageTrouble, shouldReloadOnce, type StorageProblem } from '@/storage'

const trouble = shallowRef<StorageProblem | null>(null)
let listening = false

/**
 * The storage's latest problem, for the whole app to show; `null` closes it. A lost connection comes back only with a reload: drafts are
 * flushed and the page reloads itself, at most once a minute; after that it is a problem like any other.
 */
export function useStorageTrouble(reload = () => location.reload()): ShallowRef<StorageProblem | null> {
  if (!listening) {
    listening = true
    onStorageTrouble((problem) => {
      if (problem === 'lost' && flushDrafts() && shouldReloadOnce()) return reload()
      trouble.value = problem
    })
  }
  return trouble
}
