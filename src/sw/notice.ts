import { DUE_NOTICE } from '../domain/offline/shared.ts'
import { calendarDay } from '../domain/security/calendarDay.ts'
import { dueOn, onIcon, readNotice, type Notice } from '../domain/security/notice.ts'

/** A window of the app, and what a worker can do here; only Chromium has all of it. */
interface AppWindow {
  readonly visibilityState: string
  focus(): Promise<AppWindow>
  navigate(to: string): Promise<unknown>
}
export interface WorkerEdge {
  readonly registration: Pick<ServiceWorkerRegistration, 'scope' | 'showNotification'>
  readonly clients: { matchAll(of: { type: 'window' }): Promise<readonly AppWindow[]>; openWindow(to: string): Promise<unknown> }
  readonly navigator: { setAppBadge?(count: number): Promise<void> }
}

/**
 * The browser has woken the worker, at an hour of its own choosing: whether something has fallen due since the app was last looked at. The database
 * is not opened for that: the page left a few days in a cache. Says a thing once, and nothing while the app is on the screen.
 */
export async function sayWhatIsDue({ registration, clients, navigator }: WorkerEdge, now = Date.now()): Promise<void> {
  const cache = await caches.open(DUE_NOTICE.cache)
  const key = new URL(DUE_NOTICE.name, registration.scope).href
  const notice = readNotice(await (await cache.match(key))?.json().catch(() => null))
  if (!notice) return
  const today = calendarDay(now, new Date(now).getTimezoneOffset())
  const { say, count } = dueOn(notice, today)
  if (!say || (await clients.matchAll({ type: 'window' })).some((page) => page.visibilityState === 'visible')) return
  const seen: Notice = { ...notice, seen: today }
  await cache.put(key, new Response(JSON.stringify(seen)))
  const icon = (name: string) => new URL(`icons/${name}`, registration.scope).href
  await registration.showNotification(notice.title, {
    body: notice.body,
    lang: notice.lang,
    tag: DUE_NOTICE.tag,
    icon: icon('icon-192.png'),
    badge: icon('monochrome.svg'),
  })
  await navigator.setAppBadge?.(onIcon(count)).catch(() => undefined)
}

/** A tap on it: to the list, in the app's own window if there is one. */
export async function openSecurity({ registration, clients }: WorkerEdge): Promise<void> {
  const place = new URL('security', registration.scope).href
  const [page] = await clients.matchAll({ type: 'window' })
  if (page) await (await page.focus()).navigate(place).catch(() => clients.openWindow(place))
  else await clients.openWindow(place)
}
