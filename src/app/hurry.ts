import { shallowRef, type Component } from 'vue'
import type { Router } from 'vue-router'
import { firstScreen } from '@/composables/firstScreen'
import { afterDrawn } from '@/platform/afterDrawn'
import { places } from '@/routeNames'

/** The emergency's first words while they stand alone: from the tap until their page has taken their place. */
export const firstWords = shallowRef<Component | null>(null)

/**
 * Trouble is answered before the page that is left has been cleared away, since taking down a long page costs a slow phone more time than
 * saying a sentence: the words are drawn first, over it and in the place where their page will have them, and only then the pages change.
 * Nothing is moved or hidden for that, so that who comes back finds the page where it was.
 */
export function answerTroubleAtOnce(router: Router) {
  let words: Component | undefined
  const clear = () => void (firstWords.value = null)

  // At hand before anybody asks for them, the page too. Who taps earlier goes the ordinary way.
  void firstScreen
    .then(() => Promise.all([import('@/features/emergency/FirstWords.vue'), import('@/features/emergency/EmergencyPage.vue')]))
    .then(([{ default: found }]) => (words = found))
    .catch(() => undefined)

  router.beforeEach(async (to, from) => {
    if (!words || to.name !== places.emergency || from.matched.length === 0 || document.visibilityState === 'hidden') return
    firstWords.value = words
    await new Promise<void>((drawn) => afterDrawn(drawn))
  })
  router.afterEach(clear)
  router.onError(clear)
}
