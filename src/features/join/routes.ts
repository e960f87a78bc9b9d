import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'
// Not lazy: an opened invite is the first screen most people ever see, and it waits for no second request.
import InvitePage from './InvitePage.vue'

export const joinRoutes: readonly RouteRecordRaw[] = [{ path: '/i', name: places.invite, component: InvitePage }]
