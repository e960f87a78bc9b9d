import type { Device } from '../audience/audience.ts'

/** Inside which app the page is shown, where it is not a browser of its own. */
export const IN_APP_BROWSERS = ['vk', 'max', 'telegram', 'other'] as const
export type InAppBrowser = (typeof IN_APP_BROWSERS)[number]

export const BROWSERS = ['chrome', 'yandex', 'safari', 'firefox', 'samsung', 'other'] as const
export type Browser = (typeof BROWSERS)[number]

/** What a browser says of itself: `navigator.userAgent`, `.platform`, `.maxTouchPoints`. */
export interface SelfDescription {
  readonly userAgent: string
  readonly platform: string
  readonly maxTouchPoints: number
}

export interface DeviceReading {
  /** A tablet counts as its phone; what is neither Android nor Apple's is a computer. */
  readonly device: Device
  readonly inApp: InAppBrowser | null
  readonly browser: Browser
}

/** A guess, good enough to choose which instructions come first. The reader can always change it. */
export function readUserAgent(said: SelfDescription): DeviceReading {
  const device = guessDevice(said)
  return { device, inApp: inAppBrowser(said.userAgent, device), browser: browserOf(said.userAgent) }
}

export function guessDevice({ userAgent, platform, maxTouchPoints }: SelfDescription): Device {
  if (/iPhone|iPod|iPad/.test(userAgent)) return 'iphone'
  // An iPad calls itself a Mac; no Mac has a touch screen.
  if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'iphone'
  if (/Android|HarmonyOS/.test(userAgent)) return 'android'
  // «Desktop site» on an Android phone: the words change, the processor and the screen do not.
  if (/^Linux (arm|aarch64)/.test(platform) && maxTouchPoints > 0 && !/CrOS/.test(userAgent)) return 'android'
  return 'computer'
}

function inAppBrowser(userAgent: string, device: Device): InAppBrowser | null {
  if (/VKAndroidApp|VK-?iOS|VKClient|com\.vk\./i.test(userAgent)) return 'vk'
  // «Max» also ends the names of phones: it counts only where an app puts its own name.
  if (/OneMe|ru\.oneme|(Safari\/[\d.]+|Mobile\/\w+) MAX\b/.test(userAgent)) return 'max'
  if (/Telegram/i.test(userAgent)) return 'telegram'
  if (/FBAN|FBAV|Instagram|WhatsApp|Viber|OdnoklassnikiAndroid|OKApp|GSA\//.test(userAgent)) return 'other'
  if (device === 'android' && /; wv\)/.test(userAgent)) return 'other'
  // Every browser on an iPhone names Safari; a bare web view inside an app does not.
  if (device === 'iphone' && /Mobile\//.test(userAgent) && !/Safari\//.test(userAgent)) return 'other'
  return null
}

/** Nearly all of them call themselves Chrome and Safari as well, so the particular names are asked for first. */
const NAMES: readonly (readonly [RegExp, Browser])[] = [
  [/YaBrowser|YaSearchBrowser|YaApp/, 'yandex'],
  [/SamsungBrowser/, 'samsung'],
  [/Firefox|FxiOS/, 'firefox'],
  [
    /Edg(A|iOS)?\/|OPR\/|OPT\/|OPiOS|MiuiBrowser|HuaweiBrowser|HeyTapBrowser|VivoBrowser|UCBrowser|DuckDuckGo|Vivaldi|Atom\/|Sputnik/,
    'other',
  ],
  [/Chrome\/|CriOS\//, 'chrome'],
  [/Version\/[\d.]+.*Safari\//, 'safari'],
]

const browserOf = (userAgent: string): Browser => NAMES.find(([name]) => name.test(userAgent))?.[1] ?? 'other'
