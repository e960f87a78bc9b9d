import type { ToWorker } from '@/domain/offline/protocol'
import { keepForTab, keptForTab } from './tabMemory'

export interface UpdateHooks {
  /** A newer version is wholly on the phone. Offer it; `accept` is for the person's tap. May be called again, with the latest `accept`. */
  onUpdate(update: Update): void
  /** Whether nothing would be lost or interrupted by a reload now: no unsaved input, no step half read. */
  mayReload(): boolean
  /** Last chance to write down what is being typed. */
  beforeReload?(): void | Promise<void>
}

export interface Update {
  /** Takes the new version and reloads this page. Other pages of the app reload when they are idle, or offer it themselves. */
  accept(): void
}

/** Watches one registration for newer versions, until `stop` is called. Nothing ever reloads by itself while `mayReload()` says no. */
export function watchUpdates(registration: ServiceWorkerRegistration, workers: ServiceWorkerContainer, hooks: UpdateHooks): () => void {
  const watch = new AbortController()
  const { signal } = watch
  let accepted = false
  let controlled = workers.controller !== null

  const reload = async () => {
    await hooks.beforeReload?.()
    location.reload()
  }

  const accept = () => {
    if (accepted) return
    accepted = true
    const { waiting } = registration
    if (!waiting) return void reload()
    const takeOver: ToWorker = { type: 'take-over' }
    waiting.postMessage(takeOver)
    // The change of worker reloads the page; should it never be announced, the reload brings the new version all the same.
    setTimeout(() => void reload(), 5000)
  }

  const offer = () => {
    if (registration.waiting && registration.active) hooks.onUpdate({ accept })
  }
  const watchInstalling = () => registration.installing?.addEventListener('statechange', offer, { signal })
  offer()
  watchInstalling()
  registration.addEventListener('updatefound', watchInstalling, { signal })

  const takenOver = () => {
    // The very first worker takes in the page that brought it: nothing has changed for the reader.
    if (!controlled) controlled = true
    else if (accepted || hooks.mayReload()) void reload()
    else overtaken()
  }
  workers.addEventListener('controllerchange', takenOver, { signal })

  /** Another page has taken the new version while something is being done here. */
  const overtaken = () => {
    hooks.onUpdate({ accept: () => void reload() })
    const whenIdle = () => {
      if (document.visibilityState === 'hidden' && hooks.mayReload()) void reload()
    }
    document.addEventListener('visibilitychange', whenIdle, { signal })
  }

  return () => watch.abort()
}

const LAST = 'kryltso.reloadedForChunk'

/**
 * A page of the app that is not on the phone and no longer on the site: a deploy happened meanwhile. One quiet reload brings the new version,
 * if the site can really be reached; with no network a reload would only lose what is on the screen. Never twice within a minute.
 * The error itself goes on to whoever asked for the page, so that the reader sees a sentence either way.
 */
export function reloadForMissingChunk(beforeReload?: () => void | Promise<void>): void {
  addEventListener('vite:preloadError', () => void reloadOnce(beforeReload))
}

async function reloadOnce(beforeReload?: () => void | Promise<void>) {
  if (!navigator.onLine || Date.now() - Number(keptForTab(LAST) ?? 0) < 60_000) return
  try {
    const answer = await fetch(`${import.meta.env.BASE_URL}sw.js`, { method: 'HEAD', cache: 'no-store' })
    if (!answer.ok) return
  } catch {
    return
  }
  keepForTab(LAST, String(Date.now()))
  await beforeReload?.()
  location.reload()
}
