import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const CHROME = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'

/** The module remembers one page's offer, so each test gets a page of its own. */
async function page({ userAgent = CHROME, standalone = false } = {}) {
  vi.resetModules()
  vi.stubGlobal('navigator', { userAgent, platform: '', maxTouchPoints: 5 })
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: standalone && query.includes('standalone') }))
  const install = await import('@/platform/install')
  install.listenForInstallOffer()
  return install
}

const offer = (prompt: () => Promise<unknown>) => Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })

beforeEach(() => vi.unstubAllGlobals())
afterEach(() => vi.unstubAllGlobals())

it('offers the browser’s own dialogue once the browser has made its offer', async () => {
  const { installState, onInstallChange, promptInstall } = await page()
  expect(installState()).toEqual({ is: 'manual', device: 'android', browser: 'chrome' })
  const changed = vi.fn()
  onInstallChange(changed)
  const made = offer(() => Promise.resolve({ outcome: 'dismissed' }))
  dispatchEvent(made)
  expect(made.defaultPrevented).toBe(true)
  expect(installState()).toEqual({ is: 'promptable' })
  expect(await promptInstall()).toBe('dismissed')
  expect(installState().is).toBe('manual')
  expect(changed).toHaveBeenCalledTimes(2)
})

it('does not open a dialogue that nobody offered, or that fails', async () => {
  const { promptInstall } = await page()
  expect(await promptInstall()).toBe('not-offered')
  dispatchEvent(offer(() => Promise.reject(new Error('needs a tap'))))
  expect(await promptInstall()).toBe('not-offered')
})

it('knows that it has just been installed', async () => {
  const { installState } = await page()
  dispatchEvent(offer(() => Promise.resolve({ outcome: 'accepted' })))
  dispatchEvent(new Event('appinstalled'))
  expect(installState()).toEqual({ is: 'installed' })
})

it('knows that it runs from the home screen', async () => {
  expect((await page({ standalone: true })).installState()).toEqual({ is: 'installed' })
  // An iPhone's home-screen app calls itself a bare web view; it must not be taken for an in-app browser.
  const { installState } = await page({ userAgent: `${IPHONE} Mobile/15E148` })
  Object.assign(navigator, { standalone: true })
  expect(installState()).toEqual({ is: 'installed' })
})

it('gives an iPhone its own way, and an in-app browser the way out', async () => {
  expect((await page({ userAgent: `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1` })).installState()).toEqual({
    is: 'ios',
    browser: 'safari',
  })
  expect((await page({ userAgent: `${IPHONE} Mobile/15E148 VKiOS/8.5` })).installState()).toEqual({
    is: 'in-app-browser',
    which: 'vk',
    device: 'iphone',
  })
})

it('stops calling back when asked to', async () => {
  const { onInstallChange } = await page()
  const changed = vi.fn()
  onInstallChange(changed)()
  dispatchEvent(new Event('appinstalled'))
  expect(changed).not.toHaveBeenCalled()
})
