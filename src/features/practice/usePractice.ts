import { computed } from 'vue'
import { useContent } from '@/composables/useContent'
import { useJourneys } from '@/composables/useJourneys'
import { useLive } from '@/composables/useLive'
import { useReader } from '@/composables/useReader'
import { isFor } from '@/domain/audience/audience'
import { bestTime } from '@/domain/practice/drill'
import type { Answered } from '@/domain/practice/ladder'
import type { Scene } from '@/domain/practice/scene'
import { language } from '@/i18n'
import { practice, type PracticeRow } from '@/storage'
import { dayHere } from './calendar'

/** The drill's results stand in the same table as the answers, under this name; their `choice` is the time in seconds. */
export const DRILL = 'drill:chat-fire'

const currentSlug = (scenes: readonly Scene[], id: string) => scenes.find(({ formerly }) => formerly?.includes(id))?.slug ?? id

/**
 * The scenes for this reader and what was answered before. Whoever has no journey yet practises as a parent, and so does everybody who reads
 * together with a family.
 */
export function usePractice(family = false) {
  const content = useContent(() => `practice/all/${language.value}` as const)
  const ofStaff = useContent(() => `practice/staff/${language.value}` as const)
  const rows = useLive<readonly PracticeRow[]>((next, trouble) => practice.watch(next, trouble))
  const journeys = useJourneys()
  const reader = useReader()

  const all = computed(() => [content.value, ofStaff.value].flatMap((one) => (one.state === 'ready' ? one.value.scenes : [])))
  const scenes = computed(() =>
    all.value.filter((scene) => isFor(scene.for, { ...reader.value, role: family ? 'parent' : (reader.value.role ?? 'parent') })),
  )
  const given = computed(() => (rows.value.state === 'ready' ? rows.value.value : []))
  const answers = computed<readonly Answered[]>(() =>
    given.value
      .filter(({ scenarioId }) => scenarioId !== DRILL)
      .map(({ scenarioId, right, createdAt }) => ({ scene: currentSlug(all.value, scenarioId), right, day: dayHere(createdAt) })),
  )
  const best = computed(() => bestTime(given.value.filter(({ scenarioId }) => scenarioId === DRILL).map(({ choice }) => choice)))

  /** What cannot be read from the phone is left out: practice goes on without it. */
  const state = computed<'reading' | 'failed' | 'ready'>(() => {
    if (content.value.state !== 'ready') return content.value.state
    return rows.value.state === 'reading' || ofStaff.value.state === 'reading' || journeys.value.state === 'reading' ? 'reading' : 'ready'
  })
  return { state, all, scenes, answers, best, reader, journeys }
}
