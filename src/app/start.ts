import { createPinia } from 'pinia'
import { createApp, type App as VueApp } from 'vue'
import { firstScreen } from '@/composables/firstScreen'
import { startLook } from '@/composables/useLook'
import { openTaken } from '@/features/join/openedInvite'
import { listenForInstallOffer } from '@/platform/install'
import { allowOwnWorkerOnly } from '@/platform/trustedTypes'
import { RichLinkKey } from '@/ui/richLink'
import App from './App.vue'
import AuthoredLink from './AuthoredLink.vue'
import { answerTroubleAtOnce } from './hurry'
import { catchTheRest } from './lastResort'
import { makeRouter } from './router'

/** The order of a start. The first useful screen waits for nothing it does not need: no database, no content, no worker. */
export async function start() {
  allowOwnWorkerOnly()
  startLook()
  listenForInstallOffer()
  const pinia = createPinia()
  await openTaken(pinia)
  const router = makeRouter()
  const app = createApp(App).use(pinia)
  app.provide(RichLinkKey, AuthoredLink)
  catchTheRest(app, router)
  answerTroubleAtOnce(router)
  app.use(router)
  if (document.documentElement.dataset.app === 'lit') await router.isReady()
  takeThePlace(app)
  void firstScreen.then(async () => (await import('@/composables/startOffline')).startOffline())
  void firstScreen.then(async () => (await import('@/composables/startReminders')).startReminders())
}

/** The first light may stand there already: the page keeps its place, and who stood on «Начать» stands on it. */
function takeThePlace(app: VueApp) {
  const { scrollX, scrollY } = window
  const onStart = document.activeElement?.matches('[data-first-light="start"]')
  app.mount('#app')
  window.scrollTo(scrollX, scrollY)
  if (onStart) document.querySelector<HTMLElement>('[data-first-light="start"]')?.focus({ preventScroll: true })
}
