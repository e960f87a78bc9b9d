import type { RouteRecordRaw } from 'vue-router'
import { places } from '@/routeNames'

export const inviteRoutes: readonly RouteRecordRaw[] = [
  { path: '/tools', redirect: { name: places.invites } },
  { path: '/tools/invites', name: places.invites, component: () => import('./InvitesPage.vue') },
  { path: '/tools/invites/new', name: places.newInvite, component: () => import('./NewInvitePage.vue') },
  { path: '/tools/invites/key', name: places.inviteKey, component: () => import('./KeyPage.vue') },
  { path: '/tools/invites/:id', name: places.madeInvite, component: () => import('./MadeInvitePage.vue'), props: true },
]
