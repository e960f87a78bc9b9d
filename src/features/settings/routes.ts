import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const settingsRoutes: readonly RouteRecordRaw[] = [
  { path: '/settings', name: places.settings, component: () => import('./SettingsPage.vue') },
  { path: '/settings/data', name: places.data, component: () => import('./DataPage.vue') },
  { path: '/settings/install', name: places.install, component: () => import('./InstallPage.vue') },
  { path: '/settings/about', name: places.about, component: () => import('./AboutPage.vue') },
]
