import type { RouteRecordRaw } from 'vue-router'
import { checkLinkRoutes } from '@/features/check-link/routes'
import { emergencyRoutes } from '@/features/emergency/routes'
import { glossaryRoutes } from '@/features/glossary/routes'
import { guideRoutes } from '@/features/guides/routes'
import { helpRoutes } from '@/features/help/routes'
import { homeRoutes } from '@/features/home/routes'
import { inviteRoutes } from '@/features/invites/routes'
import { joinRoutes } from '@/features/join/routes'
import { journeyRoutes } from '@/features/journeys/routes'
import { practiceRoutes } from '@/features/practice/routes'
import { regulationRoutes } from '@/features/regulation/routes'
import { securityRoutes } from '@/features/security/routes'
import { scanRoutes } from '@/features/scan/routes'
import { settingsRoutes } from '@/features/settings/routes'
import { places } from '@/routeNames'

/** The rooms of the house. A new room adds its line here and is found by the router, and nowhere else. */
export const rooms: readonly RouteRecordRaw[] = [
  ...homeRoutes,
  ...joinRoutes,
  ...journeyRoutes,
  ...guideRoutes,
  ...regulationRoutes,
  ...glossaryRoutes,
  ...helpRoutes,
  ...emergencyRoutes,
  ...checkLinkRoutes,
  ...scanRoutes,
  ...securityRoutes,
  ...practiceRoutes,
  ...inviteRoutes,
  ...settingsRoutes,
  // The shell's own: it has to know the opened invite, which is another room's.
  { path: '/settings/browser', name: places.wayOut, component: () => import('./WayOutPage.vue') },
]
