import { isFromWorker, type FromWorker, type OfflineProblem, type Progress, type ToWorker } from '@/domain/offline/protocol'
import type { OfflineState } from './offlineState'
import { watchUpdates, type UpdateHooks } from './updates'

export type { OfflineState } from './offlineState'

export interface WorkerHooks extends UpdateHooks {
  onState(state: OfflineState): void
  /** The reader's language now: its content is fetched before the other's. */
  language(): string
}

export interface OfflineWorker {
  /** «Попробовать сейчас»: does not wait for the next attempt. */
  retry(): void
}

const PAUSES = [5, 15, 60, 300].map((seconds) => seconds * 1000)
/** A worker that says nothing for so long was stopped by the system; its files so far are kept. */
const SILENCE = 120_000
const SCRIPT = `${import.meta.env.BASE_URL}sw.js`

/**
 * Registers the service worker, and does not believe it: after each start both lists are walked and what is missing is fetched anew, so that an
 * emptied cache is refilled and «готово» is never said too early. A failed install is silent and leaves nothing behind; here it is noticed, named,
 * and tried again by itself: after 5 s, 15 s, 1 and 5 minutes. All of this, the look for a newer version too, whenever the network comes back and
 * whenever the page is looked at again.
 * Call once, after the first useful screen. Also keeps `<html data-offline="ready">` true.
 */
export function startWorker(hooks: WorkerHooks): OfflineWorker {
  const tell = (state: OfflineState) => {
    if (state.is === 'ready') document.documentElement.dataset.offline = 'ready'
    else delete document.documentElement.dataset.offline
    hooks.onState(state)
  }
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) {
    tell({ is: 'unsupported' })
    return { retry: () => undefined }
  }
  return new Keeper(navigator.serviceWorker, { ...hooks, onState: tell })
}

class Stuck extends Error {
  constructor(readonly reason: OfflineProblem) {
    super(reason)
  }
}

class Keeper implements OfflineWorker {
  readonly #workers: ServiceWorkerContainer
  readonly #hooks: WorkerHooks
  #registration: ServiceWorkerRegistration | undefined
  #stopWatching: (() => void) | undefined
  #busy = false
  #attempts = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(workers: ServiceWorkerContainer, hooks: WorkerHooks) {
    this.#workers = workers
    this.#hooks = hooks
    workers.startMessages()
    // Whoever comes back may find a newer version, or files gone that were there before.
    addEventListener('online', () => void this.#attempt())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.#attempt()
    })
    void this.#attempt()
  }

  retry(): void {
    void this.#attempt()
  }

  async #attempt() {
    if (this.#busy) return
    this.#busy = true
    clearTimeout(this.#timer)
    try {
      const registration = await this.#register()
      if (!registration.active) await this.#installed(registration)
      await this.#filled(registration)
      this.#attempts = 0
      this.#hooks.onState({ is: 'ready' })
    } catch (problem) {
      this.#postpone(problem instanceof Stuck ? problem.reason : 'unknown')
    } finally {
      this.#busy = false
    }
  }

  async #register(): Promise<ServiceWorkerRegistration> {
    const known = await this.#workers.getRegistration(import.meta.env.BASE_URL)
    try {
      // Never `sw.js` from the browser's own cache: a host that keeps it for a year would keep every update away.
      const registration = this.#watched(await this.#workers.register(SCRIPT, { scope: import.meta.env.BASE_URL, updateViaCache: 'none' }))
      // A worker answers 404 or a portal's page now and then: the old one lives on, so there is nothing to say.
      if (known?.active) registration.update().catch(() => undefined)
      return registration
    } catch (problem) {
      if (known?.active) return this.#watched(known)
      // A page instead of a script is refused with SecurityError: that is what a portal looks like from here.
      throw new Stuck(problem instanceof DOMException && problem.name === 'SecurityError' ? 'portal' : 'network')
    }
  }

  /** A failed install takes its registration with it: the next one is another, and the old one is watched no more. */
  #watched(registration: ServiceWorkerRegistration): ServiceWorkerRegistration {
    if (registration !== this.#registration) {
      this.#stopWatching?.()
      this.#stopWatching = watchUpdates(registration, this.#workers, this.#hooks)
      this.#registration = registration
    }
    return registration
  }

  /** Waits until the first worker has the core and runs. @throws Stuck */
  #installed(registration: ServiceWorkerRegistration): Promise<void> {
    const worker = registration.installing ?? registration.waiting
    if (!worker) throw new Stuck('unknown')
    return new Promise((done, fail) => {
      let reason: OfflineProblem = 'unknown'
      const heard = ({ data }: MessageEvent<unknown>) => {
        if (!isFromWorker(data)) return
        if (data.type === 'stuck') reason = data.reason
        if (data.type === 'progress') this.#progress(data, false)
      }
      const changed = () => {
        if (worker.state === 'activated') finish(done)
        // The reason travels by another road than the state, and may arrive a moment later.
        if (worker.state === 'redundant') setTimeout(() => finish(() => fail(new Stuck(reason))), 200)
      }
      const finish = (then: () => void) => {
        this.#workers.removeEventListener('message', heard)
        worker.removeEventListener('statechange', changed)
        then()
      }
      this.#workers.addEventListener('message', heard)
      worker.addEventListener('statechange', changed)
      changed()
    })
  }

  /** Asks the worker to walk both lists, and waits until everything is there. @throws Stuck */
  #filled(registration: ServiceWorkerRegistration): Promise<void> {
    const { port1: ours, port2: theirs } = new MessageChannel()
    return new Promise<void>((done, fail) => {
      let silence: ReturnType<typeof setTimeout>
      const listen = () => {
        clearTimeout(silence)
        silence = setTimeout(() => fail(new Stuck('network')), SILENCE)
      }
      ours.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        listen()
        if (data.type === 'progress') this.#progress(data, true)
        if (data.type === 'whole') finish(done)
        if (data.type === 'stuck') finish(() => fail(new Stuck(data.reason)))
      }
      const finish = (then: () => void) => {
        clearTimeout(silence)
        then()
      }
      listen()
      const ask: ToWorker = { type: 'fill', language: this.#hooks.language() }
      registration.active?.postMessage(ask, [theirs])
    }).finally(() => ours.close())
  }

  #progress({ done, of }: Progress, starts: boolean) {
    if (done < of) this.#hooks.onState({ is: 'installing', done, of, starts })
  }

  #postpone(reason: OfflineProblem) {
    const pause = PAUSES[Math.min(this.#attempts, PAUSES.length - 1)] ?? 0
    this.#attempts += 1
    this.#timer = setTimeout(() => void this.#attempt(), pause)
    this.#hooks.onState({ is: 'failed', reason, retryAt: Date.now() + pause, starts: Boolean(this.#registration?.active) })
  }
}
