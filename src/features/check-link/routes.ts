import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const checkLinkRoutes: readonly RouteRecordRaw[] = [
  { path: '/check', name: places.check, component: () => import('./CheckLinkPage.vue') },
]
