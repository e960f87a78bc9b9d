import { vi } from 'vitest'
import { FakeCache } from './fakeCache.ts'

/** A phone whose browser may wake a closed app: the edge of the device as Chromium shows it to an installed app. */
export interface WakingPhone {
  /** What `Notification.permission` says, and what the person answers when asked. */
  permission: NotificationPermission
  answer: NotificationPermission
  /** Whether the browser will wake this app. */
  wakes: PermissionState
  readonly tags: Set<string>
  /** Words on the screen: each is taken down by calling it. */
  readonly onScreen: Set<string>
  readonly caches: Map<string, FakeCache>
}

/** Puts such a phone in the place of happy-dom's; `vi.unstubAllGlobals` and `remove` take it away. `periodic: false`: a browser without the ability. */
export function wakingPhone({ periodic = true } = {}): { phone: WakingPhone; remove: () => void } {
  const phone: WakingPhone = {
    permission: 'default',
    answer: 'granted',
    wakes: 'granted',
    tags: new Set(),
    onScreen: new Set(),
    caches: new Map(),
  }
  const registration = {
    getNotifications: () => Promise.resolve([...phone.onScreen].map((word) => ({ close: () => phone.onScreen.delete(word) }))),
    ...(periodic && {
      periodicSync: {
        register: (tag: string) => Promise.resolve(void phone.tags.add(tag)),
        unregister: (tag: string) => Promise.resolve(void phone.tags.delete(tag)),
        getTags: () => Promise.resolve([...phone.tags]),
      },
    }),
  }
  const put = (name: string, value: unknown) => Object.defineProperty(navigator, name, { configurable: true, value })
  put('serviceWorker', { getRegistration: () => Promise.resolve(registration) })
  put('permissions', { query: () => Promise.resolve({ state: phone.wakes }) })
  vi.stubGlobal('Notification', {
    get permission() {
      return phone.permission
    },
    requestPermission: () => Promise.resolve((phone.permission = phone.answer)),
  })
  vi.stubGlobal('caches', {
    open: (name: string) => {
      const cache = phone.caches.get(name) ?? new FakeCache()
      phone.caches.set(name, cache)
      return Promise.resolve(cache)
    },
    delete: (name: string) => Promise.resolve(phone.caches.delete(name)),
  })
  return {
    phone,
    remove: () => {
      for (const name of ['serviceWorker', 'permissions']) Reflect.deleteProperty(navigator, name)
    },
  }
}
