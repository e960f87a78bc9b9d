import { createRouter, createWebHistory } from 'vue-router'
import { announceHeading } from './announceHeading'
import { backToPlace } from './backToPlace'
import { rooms } from './rooms'

export function makeRouter() {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes: [...rooms, { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue') }],
    // The first page stands where the browser has put it: somebody may be reading there by now.
    scrollBehavior: (to, from, saved) => {
      if (saved) return backToPlace(saved, () => router.currentRoute.value.fullPath === to.fullPath)
      return from.matched.length > 0 && { top: 0 }
    },
  })
  router.afterEach((to, from) => {
    // The first page keeps the browser's own focus; every later one is announced by its heading.
    if (from.matched.length === 0 || (to.path === from.path && (to.hash === '' || to.hash === from.hash))) return
    requestAnimationFrame(() => announceHeading(to.hash))
  })
  return router
}
