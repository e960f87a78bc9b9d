import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const scanRoutes: readonly RouteRecordRaw[] = [{ path: '/scan', name: places.scan, component: () => import('./ScanPage.vue') }]
