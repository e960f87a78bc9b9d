import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const homeRoutes: readonly RouteRecordRaw[] = [{ path: '/', name: places.home, component: () => import('./HomePage.vue') }]
