import { toValue, type MaybeRefOrGetter } from 'vue'
import { watchJourney, type JourneyRow } from '@/storage'
import { useLive } from './useLive'

/** One journey; `null` where there is none of this id. */
export const useJourney = (id: MaybeRefOrGetter<string>) =>
  useLive<JourneyRow | null>((next, trouble) => watchJourney(toValue(id), next, trouble))
