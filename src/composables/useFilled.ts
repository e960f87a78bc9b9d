import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { fillWords } from '@/domain/guide/fill'
import { shortDate } from '@/i18n'
import { quick } from '@/storage'
import { useJourneys } from './useJourneys'

/** Puts the institution and group of a journey into ready texts: of `journeyId`, else of the one looked at last, as far as the phone knows any. */
export function useFill(journeyId?: MaybeRefOrGetter<string | undefined>): ComputedRef<(text: string) => string> {
  const journeys = useJourneys()
  return computed(() => {
    const rows = journeys.value.state === 'ready' ? journeys.value.value : []
    const row = rows.find(({ id }) => id === (toValue(journeyId) ?? quick.lastJourney)) ?? rows[0]
    const words = { org: row?.org, group: row?.group, date: shortDate(new Date(), new Date()) }
    return (text) => fillWords(text, words)
  })
}

/** One ready text, filled so. */
export function useFilled(text: MaybeRefOrGetter<string>, journeyId?: MaybeRefOrGetter<string | undefined>): ComputedRef<string> {
  const fill = useFill(journeyId)
  return computed(() => fill.value(toValue(text)))
}
