import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { fillWords } from '@/domain/guide/fill'
import { shortDate } from '@/i18n'
import { quick } from '@/storage'
import { useJourneys } from './useJourneys'

/** A ready text with the institution and group of a journey in it: of `journeyId`, else of the one looked at last, as far as the phone knows any. */
export function useFilled(text: MaybeRefOrGetter<string>, journeyId?: MaybeRefOrGetter<string | undefined>): ComputedRef<string> {
  const journeys = useJourneys()
  return computed(() => {
    const rows = journeys.value.state === 'ready' ? journeys.value.value : []
    const row = rows.find(({ id }) => id === (toValue(journeyId) ?? quick.lastJourney)) ?? rows[0]
    return fillWords(toValue(text), { org: row?.org, group: row?.group, date: shortDate(new Date(), new Date()) })
  })
}
