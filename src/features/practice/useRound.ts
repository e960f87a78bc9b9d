import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { standings, type Answered } from '@/domain/practice/ladder'
import { begin, choose, goOn, type Play } from '@/domain/practice/play'
import { answersInOrder, FAMILY_ROUND, makeRound, ROUND } from '@/domain/practice/round'
import type { Scene } from '@/domain/practice/scene'
import { practice } from '@/storage'
import { dayHere } from './calendar'

interface From {
  readonly state: ComputedRef<'reading' | 'failed' | 'ready'>
  readonly all: ComputedRef<readonly Scene[]>
  readonly scenes: ComputedRef<readonly Scene[]>
  readonly answers: ComputedRef<readonly Answered[]>
}

/** One round, or one conversation alone (`only`, its slug): dealt once there is what to deal from, and not again until it is asked for. Each answer is written down as it is given. */
export function useRound({ state, all, scenes, answers }: From, family: boolean, only?: string) {
  const play = shallowRef<Play | null>(null)
  const kept = shallowRef(true)
  let seed = 0
  let before: readonly Answered[] = []

  function deal() {
    const now = Date.now()
    seed = now
    before = answers.value
    const today = dayHere(now)
    if (only !== undefined) {
      const one = all.value.find(({ slug, formerly }) => slug === only || formerly?.includes(only))
      play.value = begin(one ? [one] : [])
      return
    }
    const size = family ? FAMILY_ROUND : ROUND
    play.value = begin(makeRound({ scenes: scenes.value, standings: standings(before, today), today, seed, size }))
  }
  watch(state, (now) => now === 'ready' && !play.value && deal(), { immediate: true })

  /** The scene in the language spoken now: the round goes on when the language changes. */
  const inWords = (scene: Scene) => all.value.find(({ slug }) => slug === scene.slug) ?? scene
  const scene = computed(() => (play.value && play.value.phase !== 'over' ? inWords(play.value.scene) : undefined))
  const choices = computed(() => (scene.value ? answersInOrder(scene.value, seed) : []))

  async function answer(choice: string) {
    if (!play.value) return
    const next = choose(play.value, choice)
    if (next === play.value || next.phase !== 'explained') return
    play.value = next
    const { scene, outcome } = next.last
    const { ok } = await practice.add({ scenarioId: scene.slug, choice, right: outcome === 'right' })
    kept.value &&= ok
  }

  function next() {
    if (play.value) play.value = goOn(play.value)
  }

  /** What comes back, and in how many days, the nearest first. */
  const comesBack = computed(() => {
    const today = dayHere(Date.now())
    const now = (play.value?.given ?? []).map(({ scene, outcome }) => ({ scene: scene.slug, right: outcome === 'right', day: today }))
    const standing = standings([...before, ...now], today)
    return (play.value?.given ?? [])
      .flatMap(({ scene }) => {
        const due = standing.get(scene.slug)?.due
        return due === undefined ? [] : [{ scene: inWords(scene), days: Math.max(0, due - today) }]
      })
      .sort((one, other) => one.days - other.days)
  })

  return { play, scene, choices, answer, next, deal, comesBack, kept }
}
