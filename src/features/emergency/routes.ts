import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const emergencyRoutes: readonly RouteRecordRaw[] = [
  { path: '/emergency', name: places.emergency, component: () => import('./EmergencyPage.vue') },
  { path: '/emergency/record', name: places.emergencyRecord, component: () => import('./RecordPage.vue') },
  { path: '/emergency/sheet/:sheet(family|staff)', name: places.emergencySheet, component: () => import('./SheetPage.vue'), props: true },
  { path: '/emergency/:slug', name: places.emergencyCard, component: () => import('./CardPage.vue'), props: true },
]
