import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const journeyRoutes: readonly RouteRecordRaw[] = [
  { path: '/journeys/move', name: places.move, component: () => import('./ChooseMovePage.vue') },
  { path: '/journeys/remarks', name: places.remarks, component: () => import('./RemarksPage.vue') },
  { path: '/journeys/:id/move', name: places.moveJourney, component: () => import('./MovePage.vue'), props: true },
  { path: '/journeys/:id', name: places.journey, component: () => import('./JourneyPage.vue'), props: true },
  { path: '/journeys/:id/:step', name: places.step, component: () => import('./StepPage.vue'), props: true },
]
