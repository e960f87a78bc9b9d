import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { firstScreen } from '@/composables/firstScreen'
import { startLook } from '@/composables/useLook'
import { takeInviteFromAddress } from '@/features/join/openedInvite'
import { listenForInstallOffer } from '@/platform/install'
import { allowOwnWorkerOnly } from '@/platform/trustedTypes'
import { RichLinkKey } from '@/ui/richLink'
import App from './App.vue'
import AuthoredLink from './AuthoredLink.vue'
import { answerTroubleAtOnce } from './hurry'
import { catchTheRest } from './lastResort'
import { makeRouter } from './router'

/** The order of a start. The first useful screen waits for nothing it does not need: no database, no content, no worker. */
export function start() {
  allowOwnWorkerOnly()
  startLook()
  listenForInstallOffer()
  const pinia = createPinia()
  takeInviteFromAddress(pinia)
  const router = makeRouter()
  const app = createApp(App).use(pinia)
  app.provide(RichLinkKey, AuthoredLink)
  catchTheRest(app, router)
  answerTroubleAtOnce(router)
  app.use(router)
  app.mount('#app')
  void firstScreen.then(async () => (await import('@/composables/startOffline')).startOffline())
  void firstScreen.then(async () => (await import('@/composables/startBadge')).startBadge())
}
