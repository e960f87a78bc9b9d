import { computed, type ComputedRef } from 'vue'
import type { Reader } from '@/domain/audience/audience'
import { guessedDevice } from '@/platform/device'
import { quick } from '@/storage'
import { readerOf } from './useJourneyView'
import { useJourneys } from './useJourneys'

/**
 * For whom a room outside a journey speaks: the journey looked at last, else the first one; without any, only the device is known
 * and everything else fits everyone.
 */
export function useReader(): ComputedRef<Partial<Reader>> {
  const journeys = useJourneys()
  return computed(() => {
    const rows = journeys.value.state === 'ready' ? journeys.value.value : []
    const row = rows.find((one) => one.id === quick.lastJourney) ?? rows[0]
    return row ? readerOf(row) : { device: quick.device ?? guessedDevice() }
  })
}
