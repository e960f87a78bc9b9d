import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const regulationRoutes: readonly RouteRecordRaw[] = [
  { path: '/regulation', name: places.regulation, component: () => import('./RegulationPage.vue') },
  { path: '/regulation/:clause', name: places.clause, component: () => import('./ClausePage.vue'), props: true },
]
