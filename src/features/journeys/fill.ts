import type { JourneyView } from '@/composables/useJourneyView'
import type { Step } from '@/domain/journey/journey'
import { language, shortDate } from '@/i18n'
import { texts } from './texts'

/** Puts the reader's own institution, group and step into the places of a ready text: `{org}`, `{group}`, `{step}`, `{device}`, `{date}`. */
export function fillFor({ row }: JourneyView, step: Step, now = new Date()): (text: string) => string {
  const words: Readonly<Record<string, string>> = {
    org: row.org,
    group: row.group ?? '…',
    step: step.title,
    device: texts[language.value].devices[row.device],
    date: shortDate(now, now),
  }
  return (text) => text.replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark)
}
