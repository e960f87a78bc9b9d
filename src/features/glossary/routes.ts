import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const glossaryRoutes: readonly RouteRecordRaw[] = [
  { path: '/glossary', name: places.glossary, component: () => import('./GlossaryPage.vue') },
]
