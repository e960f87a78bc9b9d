import { DUE_NOTICE } from '@/domain/offline/shared'
import type { Notice } from '@/domain/security/notice'

/** `unavailable`: this browser cannot wake a closed app, or will not; nothing is offered and nothing promised there. */
export type NoticeState = 'unavailable' | 'off' | 'on'

/** Chromium's alone; no standard has it, so TypeScript does not either. */
interface Waking {
  readonly periodicSync: {
    register(tag: string, options: { minInterval: number }): Promise<void>
    unregister(tag: string): Promise<void>
    getTags(): Promise<string[]>
  }
}
type Registration = ServiceWorkerRegistration & Waking

const DAY = 86_400_000

/** The registration, where the app is installed and the browser has said that it will wake it. */
async function waking(): Promise<Registration | null> {
  if (!('serviceWorker' in navigator) || !('Notification' in globalThis) || Notification.permission === 'denied') return null
  const registration = await navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL)
  if (!registration || !('periodicSync' in registration)) return null
  const { state } = await navigator.permissions.query({ name: 'periodic-background-sync' as PermissionName })
  return state === 'granted' ? (registration as Registration) : null
}

const quietly = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work()
  } catch {
    return otherwise
  }
}

/** How it stands, asked anew: the person may have taken the permission back in the phone's own settings. */
export const noticeState = (): Promise<NoticeState> =>
  quietly<NoticeState>(async () => {
    const registration = await waking()
    if (!registration) return 'unavailable'
    const asked = await registration.periodicSync.getTags()
    return asked.includes(DUE_NOTICE.tag) && Notification.permission === 'granted' ? 'on' : 'off'
  }, 'unavailable')

/** Asks the person (call from a tap), then the browser: once a day at most, and when it pleases. */
export async function startNotices(): Promise<NoticeState> {
  await quietly(async () => {
    const registration = await waking()
    if (!registration || (await Notification.requestPermission()) !== 'granted') return
    await registration.periodicSync.register(DUE_NOTICE.tag, { minInterval: DAY })
  }, undefined)
  return noticeState()
}

/** No waking, no word kept for it, none left on the screen. The browser's permission stays: taking it back is the browser's own business. */
export async function stopNotices(): Promise<NoticeState> {
  await quietly(async () => void (await caches.delete(DUE_NOTICE.cache)), undefined)
  await quietly(async () => {
    const registration = await waking()
    await registration?.periodicSync.unregister(DUE_NOTICE.tag)
    await takeDown(registration)
  }, undefined)
  return noticeState()
}

async function takeDown(registration: ServiceWorkerRegistration | null) {
  for (const shown of (await registration?.getNotifications({ tag: DUE_NOTICE.tag })) ?? []) shown.close()
}

/**
 * Lays down what may be said while the app is closed; `null` takes it away. Nothing is laid down where nothing could be said, and what
 * was said already leaves the screen: the app is open, and says it itself.
 */
export const keepNotice = (notice: Notice | null): Promise<void> =>
  quietly(async () => {
    const registration = await waking()
    await takeDown(registration)
    if (!notice || (await noticeState()) !== 'on') return void (await caches.delete(DUE_NOTICE.cache))
    const cache = await caches.open(DUE_NOTICE.cache)
    const key = new URL(`${import.meta.env.BASE_URL}${DUE_NOTICE.name}`, location.href).href
    await cache.put(key, new Response(JSON.stringify(notice), { headers: { 'Content-Type': 'application/json' } }))
  }, undefined)
