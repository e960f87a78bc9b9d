import { readonly, shallowRef } from 'vue'
import type { OfflineState } from '@/platform/offlineState'
import type { Update } from '@/platform/updates'

/** How the phone stands for working offline, and a newer version if one is ready. Set by `startOffline`, read by everybody. */
export const offline = shallowRef<OfflineState>({ is: 'installing', done: 0, of: 1, starts: false })
export const update = shallowRef<Update | null>(null)

export const useOffline = () => ({ offline: readonly(offline), update: readonly(update) })
