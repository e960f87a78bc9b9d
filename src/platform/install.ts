import type { Device } from '@/domain/audience/audience'
import type { Browser, InAppBrowser } from '@/domain/device'
import { readDevice } from './device'
import { isStandalone } from './standalone'

/** How this app can get to the home screen, here and now. */
export type InstallState =
  /** It already runs from there, or has just been put there. */
  | { readonly is: 'installed' }
  /** The browser's own dialogue can be opened: `promptInstall()`. */
  | { readonly is: 'promptable' }
  /** iPhone and iPad: «Поделиться» → «На экран „Домой“», by hand. */
  | { readonly is: 'ios'; readonly browser: Browser }
  /** Inside another app: the page has to be opened in a real browser first. */
  | { readonly is: 'in-app-browser'; readonly which: InAppBrowser; readonly device: Device }
  /** By the browser's menu. */
  | { readonly is: 'manual'; readonly device: Device; readonly browser: Browser }

/** Chromium's event; no standard has it, so TypeScript does not either. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

let offer: InstallOffer | null = null
let justInstalled = false
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

/** Call once, early: the browser makes its offer only once, and does not wait for whoever is late. */
export function listenForInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    // Without this Chrome would show a bar of its own, over the next step.
    event.preventDefault()
    offer = event as InstallOffer
    tell()
  })
  addEventListener('appinstalled', () => {
    offer = null
    justInstalled = true
    tell()
  })
}

/** Calls back whenever `installState()` may have changed; returns how to stop. */
export function onInstallChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function installState(): InstallState {
  if (isStandalone() || justInstalled) return { is: 'installed' }
  if (offer) return { is: 'promptable' }
  const { device, inApp, browser } = readDevice()
  if (inApp) return { is: 'in-app-browser', which: inApp, device }
  return device === 'iphone' ? { is: 'ios', browser } : { is: 'manual', device, browser }
}

/** Opens the browser's dialogue. An offer can be used once: after a refusal the state is `manual`. Needs a tap. */
export async function promptInstall(): Promise<'accepted' | 'dismissed' | 'not-offered'> {
  const used = offer
  if (!used) return 'not-offered'
  offer = null
  try {
    return (await used.prompt()).outcome
  } catch {
    return 'not-offered'
  } finally {
    tell()
  }
}
