import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

/** `/practice?round`, `/practice?family` and `/practice?drill` lead straight to what they name. */
export const practiceRoutes: readonly RouteRecordRaw[] = [
  { path: '/practice', name: places.practice, component: () => import('./PracticePage.vue') },
]
