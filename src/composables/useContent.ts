import { shallowRef, toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import type { PieceKey } from '@/domain/pack/manifest'
import type { PieceOf } from '@/domain/pack/pieceSchema'
import { askAnew, heldPiece, loadPiece, type Loaded } from './loadPiece'

export type ContentState<T> = { readonly state: 'reading' } | Loaded<T>

const withoutLanguage = (key: string | null | undefined) => key?.replace(/[^/]+$/, '')

/**
 * One piece of the content pack, by its key; `null` means «not yet». Its type follows from the key. While only the language changes, the
 * words at hand stay until the others have come. What failed is asked for again as soon as there is a network.
 */
export function useContent<K extends PieceKey>(key: MaybeRefOrGetter<K | null>): Readonly<ShallowRef<ContentState<PieceOf<K>>>>
export function useContent<T extends PieceOf<PieceKey>>(key: MaybeRefOrGetter<PieceKey | null>): Readonly<ShallowRef<ContentState<T>>>
export function useContent(key: MaybeRefOrGetter<PieceKey | null>): Readonly<ShallowRef<ContentState<PieceOf<PieceKey>>>> {
  const content = shallowRef<ContentState<PieceOf<PieceKey>>>({ state: 'reading' })

  watch(
    () => toValue(key),
    (now, before, onCleanup) => {
      const known = now === null ? undefined : heldPiece(now)
      if (known) content.value = { state: 'ready', value: known, age: 'unchecked' }
      else if (withoutLanguage(now) !== withoutLanguage(before) || content.value.state !== 'ready') content.value = { state: 'reading' }
      if (now === null) return

      let current = true
      const load = () =>
        void loadPiece(now, (said) => {
          if (current) content.value = said
        })
      const again = () => {
        askAnew()
        if (content.value.state === 'failed') load()
      }
      addEventListener('online', again)
      onCleanup(() => {
        current = false
        removeEventListener('online', again)
      })
      load()
    },
    { immediate: true },
  )
  return content
}
