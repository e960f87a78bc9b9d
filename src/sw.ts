/**
 * The service worker: the app starts from the phone and asks the network only for what is not there. `core` comes with the worker itself;
 * `rest` is fetched when the page asks, in the open. An update brings everything before it may take over, so that it never takes away
 * what already worked with no network.
 */
import { isToWorker, type FromWorker } from './domain/offline/protocol.ts'
import { DUE_NOTICE } from './domain/offline/shared.ts'
import { answerFile, answerPlace, whatIsAsked } from './sw/answer.ts'
import { FileProblem } from './sw/fetchWhole.ts'
import { fill } from './sw/fill.ts'
import type { Known, ListedFile } from './sw/listed.ts'
import { openSecurity, sayWhatIsDue } from './sw/notice.ts'
import { takeShared } from './sw/shared.ts'
import { Store } from './sw/store.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly ListedFile[] }

/** Chromium's alone; elsewhere it never happens. */
interface PeriodicSyncEvent extends ExtendableEvent {
  readonly tag: string
}

const { scope } = self.registration
const store = new Store(self.__WB_MANIFEST, scope)

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request)
  if (answer) event.respondWith(answer)
})
self.addEventListener('message', (event) => {
  if (!isToWorker(event.data)) return
  if (event.data.type === 'take-over') event.waitUntil(self.skipWaiting())
  else event.waitUntil(fillAll(event.ports[0], event.data.language))
})

self.addEventListener('periodicsync', (event) => {
  const { tag } = event as PeriodicSyncEvent
  if (tag === DUE_NOTICE.tag) (event as PeriodicSyncEvent).waitUntil(sayWhatIsDue(self))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openSecurity(self))
})

async function install() {
  try {
    const cache = await store.open()
    const all = await store.known(cache)
    const isUpdate = self.registration.active !== null && (await store.isWhole(cache))
    const files = isUpdate ? all : all.filter(({ stage }) => stage === 'core')
    await fill(cache, files, (progress) => void toPages({ type: 'progress', ...progress }))
  } catch (problem) {
    await toPages({ type: 'stuck', reason: reasonOf(problem) })
    throw problem
  }
}

async function activate() {
  const cache = await store.open()
  try {
    await store.tidy(cache, await store.known(cache))
  } catch {
    // A list is gone and there is no network: whoever cannot tell old from new throws nothing away.
  }
  // The page of the very first visit is taken in too, so that the rest of that visit already works with no network.
  await self.clients.claim()
}

function answerTo(request: Request): Promise<Response> | undefined {
  switch (whatIsAsked(request, scope)) {
    case 'place':
      return answerPlace(store)
    case 'file':
      return answerFile(request, store)
    case 'shared':
      return takeShared(request, scope)
    case 'not ours':
      return undefined
  }
}

let filling: Promise<FromWorker> | undefined

/** Walks both lists. Several pages may ask at once: one walk, told to each. */
async function fillAll(port: MessagePort | undefined, language: string) {
  const ports = listeners
  if (port) ports.add(port)
  filling ??= walk(language, (said) => ports.forEach((each) => each.postMessage(said))).finally(() => (filling = undefined))
  port?.postMessage(await filling)
  if (port) ports.delete(port)
}

const listeners = new Set<MessagePort>()

async function walk(language: string, tell: (said: FromWorker) => void): Promise<FromWorker> {
  try {
    const cache = await store.open()
    await fill(cache, inOrder(await store.known(cache), language), (progress) => tell({ type: 'progress', ...progress }))
    if (!(await store.isWhole(cache))) await store.markWhole(cache)
    return { type: 'whole' }
  } catch (problem) {
    return { type: 'stuck', reason: reasonOf(problem) }
  }
}

/** The core, then what the reader can read, then the rest. */
const inOrder = (files: readonly Known[], language: string) => {
  const turn = (file: Known) => (file.stage === 'core' ? 0 : file.language === language ? 1 : 2)
  return [...files].sort((a, b) => turn(a) - turn(b))
}

const reasonOf = (problem: unknown) => (problem instanceof FileProblem ? problem.reason : 'unknown')

async function toPages(said: FromWorker) {
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) page.postMessage(said)
}
