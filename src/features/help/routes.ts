import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const helpRoutes: readonly RouteRecordRaw[] = [
  { path: '/help', name: places.help, component: () => import('./HelpPage.vue') },
  { path: '/help/:slug', name: places.helpTree, component: () => import('./TreePage.vue'), props: true },
]
