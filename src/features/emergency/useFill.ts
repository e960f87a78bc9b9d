import { computed } from 'vue'
import { useJourneys } from '@/composables/useJourneys'
import { useReader } from '@/composables/useReader'
import { fillWords } from '@/domain/guide/fill'
import { shortDate, useTexts } from '@/i18n'
import { quick } from '@/storage'
import { texts } from './texts'

/** Puts what the phone knows (institution, group, device, today) into a ready text. */
export function useFill() {
  const t = useTexts(texts)
  const journeys = useJourneys()
  const reader = useReader()
  const words = computed(() => {
    const rows = journeys.value.state === 'ready' ? journeys.value.value : []
    const row = rows.find((one) => one.id === quick.lastJourney) ?? rows[0]
    const now = new Date()
    const device = reader.value.device
    return { org: row?.org, group: row?.group, device: device && t.value.devices[device], date: shortDate(now, now) }
  })
  return (text: string): string => {
    const { org, group, device, date } = words.value
    return fillWords(text, { ...(org && { org }), ...(group && { group }), ...(device && { device }), date })
  }
}
