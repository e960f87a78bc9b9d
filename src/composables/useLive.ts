import { shallowRef, watchEffect, type ShallowRef } from 'vue'
import type { StorageProblem } from '@/storage'

/** Something the phone keeps, as it stands now. Once it has been shown it stays shown, whatever happens to the storage after. */
export type Live<T> =
  | { readonly state: 'reading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: StorageProblem }

/** A `watch…` of the storage with its subject filled in. What it reads reactively (an id) starts it anew; `undefined` means «not yet». */
export type WatchFunction<T> = (next: (value: T) => void, trouble: (problem: StorageProblem) => void) => (() => void) | undefined

/** Follows the storage while the component is there: `useLive((next, trouble) => outbox.watch(next, trouble))`. */
export function useLive<T>(watchFunction: WatchFunction<T>): Readonly<ShallowRef<Live<T>>> {
  const live = shallowRef<Live<T>>({ state: 'reading' })
  watchEffect((onCleanup) => {
    live.value = { state: 'reading' }
    let current = true
    const stop = watchFunction(
      (value) => {
        if (current) live.value = { state: 'ready', value }
      },
      (problem) => {
        if (current && live.value.state !== 'ready') live.value = { state: 'failed', problem }
      },
    )
    onCleanup(() => {
      current = false
      stop?.()
    })
  })
  return live
}
