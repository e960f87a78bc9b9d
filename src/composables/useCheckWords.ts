import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { CheckWord } from '@/domain/invite/checkWords'
import { fromBase64url } from '@/domain/invite'
import { language } from '@/i18n'

export interface ShownWord {
  readonly word: string
  readonly picture: string
}
export type CheckWordsState =
  | { readonly is: 'waiting' }
  | { readonly is: 'counting'; readonly share: number }
  | { readonly is: 'ready'; readonly words: readonly ShownWord[] }
  | { readonly is: 'failed' }

/** Counted once per key: the hash is slow on purpose. */
const counted = new Map<string, Promise<readonly CheckWord[]>>()

async function count(key: string, onProgress: (share: number) => void): Promise<readonly CheckWord[]> {
  const bytes = fromBase64url(key)
  if (!bytes) throw new RangeError('not a key')
  const { fingerprint } = await import('@/domain/invite/checkWords')
  return fingerprint(bytes, onProgress)
}

/**
 * The six check-words of a public key (base64url), in the reader's language. Counting takes about a second on a cheap phone and 32 MB, so it
 * begins only when `key` gives one: pass `undefined` until the words are asked for.
 */
export function useCheckWords(key: () => string | undefined): ComputedRef<CheckWordsState> {
  const found = shallowRef<readonly CheckWord[] | 'failed' | number | null>(null)
  watch(
    key,
    async (wanted) => {
      found.value = null
      if (wanted === undefined) return
      found.value = 0
      const own = (share: number) => {
        if (key() === wanted && typeof found.value === 'number') found.value = share
      }
      const running = counted.get(wanted) ?? count(wanted, own)
      counted.set(wanted, running)
      const words = await running.catch(() => {
        counted.delete(wanted)
        return 'failed' as const
      })
      if (key() === wanted) found.value = words
    },
    { immediate: true },
  )
  return computed(() => {
    const now = found.value
    if (now === null) return { is: 'waiting' }
    if (now === 'failed') return { is: 'failed' }
    if (typeof now === 'number') return { is: 'counting', share: now }
    return { is: 'ready', words: now.map((one) => ({ word: one[language.value], picture: one.picture })) }
  })
}
