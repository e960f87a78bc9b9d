import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const securityRoutes: readonly RouteRecordRaw[] = [
  { path: '/security', name: places.security, component: () => import('./SecurityPage.vue') },
  { path: '/security/passport', name: places.passport, component: () => import('./PassportPage.vue') },
  { path: '/security/:item', name: places.securityItem, component: () => import('./ItemPage.vue'), props: true },
]
