import { watchJourneys, type JourneyRow } from '@/storage'
import { useLive } from './useLive'

/** All journeys on this phone, archived ones too, the oldest first. */
export const useJourneys = () => useLive<readonly JourneyRow[]>((next, trouble) => watchJourneys(next, trouble))
