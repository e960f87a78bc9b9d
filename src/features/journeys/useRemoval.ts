import { bringBackJourney, removeJourney } from '@/storage'
import { offerUndo } from '@/composables/useUndo'
import { useTexts } from '@/i18n'
import { texts } from './texts'

/** Takes a journey off the phone, with its way back within the thumb's reach. `false` when it could not be removed. */
export function useRemoval() {
  const t = useTexts(texts)

  async function remove(id: string): Promise<boolean> {
    const kept = await removeJourney(id)
    if (!kept.ok) return false
    const removed = kept.value
    if (removed) offerUndo({ text: t.value.removed, undo: () => void bringBackJourney(removed) })
    return true
  }

  return { remove }
}
