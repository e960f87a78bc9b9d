import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { Reader } from '@/domain/audience/audience'
import { stepsFor, type Journey, type Step } from '@/domain/journey/journey'
import { nextStep, progressOf, type Marks, type Progress } from '@/domain/progress/progress'
import { language } from '@/i18n'
import type { JourneyRow } from '@/storage'
import { useContent } from './useContent'
import { useMarks } from './useMarks'

/** A journey as one reader sees it: the stored row, the authored steps that are for this reader, and the marks on them. */
export interface JourneyView {
  readonly row: JourneyRow
  readonly reader: Reader
  readonly journey: Journey
  readonly steps: readonly Step[]
  readonly marks: Marks
  readonly progress: Progress
  readonly next: Step | undefined
}

export const readerOf = ({ role, messenger, kind, device }: JourneyRow): Reader => ({ role, messenger, kind, device })

/** `null` while the words or the marks are still being read. */
export function useJourneyView(row: MaybeRefOrGetter<JourneyRow | null>) {
  const marks = useMarks(() => toValue(row)?.id ?? null)
  const content = useContent(() => {
    const known = toValue(row)
    return known ? (`journey/${known.role}/${language.value}` as const) : null
  })
  const view = computed<JourneyView | null>(() => {
    const known = toValue(row)
    if (!known || marks.value.state !== 'ready' || content.value.state !== 'ready') return null
    const reader = readerOf(known)
    const steps = stepsFor(content.value.value, reader)
    const all = marks.value.value
    return {
      row: known,
      reader,
      journey: content.value.value,
      steps,
      marks: all,
      progress: progressOf(steps, all),
      next: nextStep(steps, all),
    }
  })
  return { view, content }
}
