import { nextTick, toValue, watch, type MaybeRefOrGetter } from 'vue'

let tell: () => void
/** Kept once the first useful screen is on the glass: what is not needed for it waits for this. */
export const firstScreen = new Promise<void>((resolve) => (tell = resolve))

/** A page says when it has something useful to show; the first page to say so ends the start. */
export function useFirstScreen(isUseful: MaybeRefOrGetter<boolean> = true) {
  watch(
    () => toValue(isUseful),
    async (useful) => {
      if (!useful || document.documentElement.dataset.app === 'ready') return
      await nextTick()
      requestAnimationFrame(() => {
        document.documentElement.dataset.app = 'ready'
        tell()
      })
    },
    { immediate: true },
  )
}
