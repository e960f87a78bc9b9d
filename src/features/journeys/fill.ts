import type { JourneyView } from '@/composables/useJourneyView'
import { fillWords } from '@/domain/guide/fill'
import type { Step } from '@/domain/journey/journey'
import { language, shortDate } from '@/i18n'
import { texts } from './texts'

/** Fills ready texts with the reader's own institution, group and step. */
export function fillFor({ row }: JourneyView, step: Step, now = new Date()): (text: string) => string {
  const words = {
    org: row.org,
    group: row.group,
    step: step.title,
    device: texts[language.value].devices[row.device],
    date: shortDate(now, now),
  }
  return (text) => fillWords(text, words)
}
