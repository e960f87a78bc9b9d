import type { CDPSession, Page } from 'playwright-core'

/** A shaped network: latency in ms before an answer begins, rates in bit/s. */
export interface Net {
  readonly name: string
  readonly latency: number
  readonly down: number
  readonly up: number
}

export const SLOW_4G: Net = { name: 'slow 4G', latency: 150, down: 1_600_000, up: 750_000 }
export const SLOW_3G: Net = { name: 'slow 3G', latency: 400, down: 400_000, up: 400_000 }
export const CPU_SLOWDOWN = 4

export interface Sent {
  readonly path: string
  readonly bytes: number
  /** Whether the first useful screen had it. */
  readonly early: boolean
}

/** One opened page: milliseconds from the start of the navigation, and what had come by the first useful screen. */
export interface Visit {
  readonly firstPaint: number
  readonly useful: number
  /** When the whole of it answers: for the app, when Vue has taken the place of the first light; for the page by hand, the same as `useful`. */
  readonly answers: number
  /** Bodies as sent, compressed, until it answers. */
  readonly sent: readonly Sent[]
}

/** `net` left out: the network as it is (a cold start without any). The phone stays slow until `quicken`. */
export async function visit(page: Page, address: string, net?: Net): Promise<Visit> {
  const device = await page.context().newCDPSession(page)
  if (net) await shape(device, net)
  await device.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  // tsx compiles functions so that they want this one; in the page nobody has it.
  await page.addInitScript('globalThis.__name = (made) => made')
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'benchVisit' in window, undefined, { timeout: 60_000 })
  const seen = await page.evaluate(() => (window as unknown as { benchVisit: Visit }).benchVisit)
  if (net)
    await device.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
  await device.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await device.detach()
  return seen
}

async function shape(device: CDPSession, { latency, down, up }: Net) {
  await device.send('Network.enable')
  await device.send('Network.setCacheDisabled', { cacheDisabled: false })
  await device.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down / 8,
    uploadThroughput: up / 8,
  })
}

/**
 * Runs in the page before anything of its own. Useful is, for the app, what the app itself says (`data-app`: `lit` when its first light has drawn the
 * invite, `ready` in the frame that shows the app); for the page by hand, the frame after its whole HTML is there. In both the frame is counted in,
 * and nothing is useful before something was painted.
 */
function watch() {
  const shown: Partial<Record<'useful' | 'answers', number>> = {}
  const isApp = () => document.getElementById('app') !== null
  const inNextFrame = (done: () => void) => requestAnimationFrame(() => setTimeout(done))
  const note = (what: 'useful' | 'answers') => {
    shown[what] ??= performance.now()
    if (shown.useful !== undefined && shown.answers !== undefined) tell(shown.useful, shown.answers)
  }
  const tell = (usefulAt: number, answersAt: number) => {
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
    if (firstPaint === undefined) return void setTimeout(() => tell(usefulAt, answersAt), 4)
    const useful = Math.max(firstPaint, usefulAt)
    const answers = Math.max(useful, answersAt)
    const files = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[]
    const sent = files
      .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= answers)
      .map(({ name, encodedBodySize, responseEnd }) => ({
        path: new URL(name).pathname,
        bytes: encodedBodySize,
        early: responseEnd <= useful,
      }))
    Object.assign(window, { benchVisit: { firstPaint, useful, answers, sent } })
  }
  const options = { attributes: true, subtree: true, attributeFilter: ['data-app'] }
  new MutationObserver(() => {
    const says = document.documentElement.dataset.app
    if (says === 'lit') inNextFrame(() => note('useful'))
    if (says === 'ready') setTimeout(() => (note('useful'), note('answers')))
  }).observe(document, options)
  document.addEventListener('DOMContentLoaded', () => {
    if (!isApp()) inNextFrame(() => (note('useful'), note('answers')))
  })
}
