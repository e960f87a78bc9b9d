import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const guideRoutes: readonly RouteRecordRaw[] = [
  { path: '/guides', name: places.guides, component: () => import('./GuidesPage.vue') },
  { path: '/guides/:slug', name: places.guide, component: () => import('./GuidePage.vue'), props: true },
  { path: '/guides/step/:journey/:step', name: places.readStep, component: () => import('./StepTextPage.vue'), props: true },
]
