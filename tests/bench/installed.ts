import type { Page } from 'playwright-core'
import { untilApp, untilOfflineReady } from '../support/browser.ts'
import { CPU_SLOWDOWN } from './visit.ts'
import type { Site } from '../support/faultServer.ts'

/** How quickly a tap is answered on a slow phone, in ms: `paint` until the next frame, `there` until the next page's heading stands. */
export interface Taps {
  readonly paint: Readonly<Record<string, number>>
  readonly there: Readonly<Record<string, number>>
}

/** From an opened invite: starts the journey, ticks its first step and goes on. */
export async function taps(page: Page): Promise<Taps> {
  const device = await page.context().newCDPSession(page)
  await page.evaluate(watchTaps)
  const paint: Record<string, number> = {}
  const there: Record<string, number> = {}
  const tap = async (name: string, role: 'button' | 'link', leadsOn: boolean) => {
    const target = page.getByRole(role, { name, exact: role === 'button' || name === 'Далее' }).last()
    await target.waitFor()
    await page.waitForTimeout(300)
    await device.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    const address = page.url()
    await target.click()
    if (leadsOn) {
      await page.waitForFunction((before) => location.href !== before && window.benchThere !== undefined, address)
      there[name] = await page.evaluate(() => window.benchThere ?? Number.NaN)
    }
    await page.waitForFunction(() => window.benchPaint !== undefined)
    await page.waitForTimeout(150)
    paint[name] = await page.evaluate(() => window.benchPaint ?? Number.NaN)
    await device.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
  await tap('Начать', 'button', true)
  await tap('Следующий шаг', 'link', true)
  await tap('Готово', 'button', false)
  await tap('Далее', 'link', true)
  await device.detach()
  return { paint, there }
}

declare global {
  interface Window {
    benchPaint?: number
    benchThere?: number
  }
}

/** Event Timing tells how long the slowest event of a tap waited for its frame; a change of heading tells when the next page stands. */
function watchTaps() {
  let tapped = 0
  addEventListener(
    'pointerdown',
    () => {
      tapped = performance.now()
      delete window.benchThere
      window.benchPaint = undefined
    },
    { capture: true },
  )
  const observer = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (/^(pointer(down|up)|mouse(down|up)|click)$/.test(name)) window.benchPaint = Math.max(window.benchPaint ?? 0, duration)
  })
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  // A tap answered within one frame leaves no entry: say the threshold rather than nothing.
  addEventListener('click', () => setTimeout(() => (window.benchPaint ??= 16), 1000), { capture: true })
  let heading = document.querySelector('h1')
  new MutationObserver(() => {
    const now = document.querySelector('h1')
    if (!now || now === heading) return
    heading = now
    requestAnimationFrame(() => setTimeout(() => (window.benchThere = performance.now() - tapped)))
  }).observe(document.body, { childList: true, subtree: true })
}

/** Bytes of living JavaScript objects after a collection. */
export async function heap(page: Page): Promise<number> {
  const device = await page.context().newCDPSession(page)
  await device.send('HeapProfiler.enable')
  await device.send('HeapProfiler.collectGarbage')
  const { usedSize } = await device.send('Runtime.getHeapUsage')
  await device.detach()
  return usedSize
}

/** Everything the server sends to an installed app from a deploy until that version runs and is kept whole. */
export async function update(page: Page, site: Site, next: string): Promise<{ bytes: number; files: string[] }> {
  await untilOfflineReady(page)
  site.log.length = 0
  site.deploy(next)
  await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
  const offer = page.getByRole('button', { name: 'Обновить' })
  await offer.waitFor({ timeout: 20_000 })
  await Promise.all([page.waitForEvent('load'), offer.click()])
  await untilApp(page)
  await untilOfflineReady(page)
  const sent = site.log.filter(({ bytes }) => bytes > 0)
  return { bytes: sent.reduce((sum, one) => sum + one.bytes, 0), files: sent.map(({ path, bytes }) => `${path || './'} ${bytes}`) }
}
