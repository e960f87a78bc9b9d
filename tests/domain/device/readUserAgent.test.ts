import { describe, expect, it } from 'vitest'
import { guessDevice, readUserAgent, type Browser, type InAppBrowser } from '../../../src/domain/device/index.ts'
import type { Device } from '../../../src/domain/audience/audience.ts'

const ANDROID = (model: string, rest: string, version = 13) =>
  `Mozilla/5.0 (Linux; Android ${version}; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`
const IPHONE = (rest: string, version = '17_5') =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${rest}`

const table: readonly [what: string, userAgent: string, device: Device, inApp: InAppBrowser | null, browser: Browser][] = [
  ['Chrome, Android', ANDROID('K', 'Chrome/126.0.0.0 Mobile Safari/537.36', 10), 'android', null, 'chrome'],
  ['Chrome, an old Android', ANDROID('SM-J260F Build/M1AJB', 'Chrome/92.0.4515.159 Mobile Safari/537.36', 8), 'android', null, 'chrome'],
  ['Chrome, an Android tablet', ANDROID('SM-T515', 'Chrome/120.0.0.0 Safari/537.36', 11), 'android', null, 'chrome'],
  ['Yandex Browser, Android', 'Mozilla/5.0 (Linux; arm_64; Android 13; M2101K9AG) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.6367.78 YaBrowser/24.6.1.58.00 SA/3 Mobile Safari/537.36', 'android', null, 'yandex'],
  ['the Yandex app, Android', 'Mozilla/5.0 (Linux; arm_64; Android 11; moto g(20)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.5993.60 YaApp_Android/23.114.1 YaSearchBrowser/23.114.1 BroPP/1.0 SA/3 Mobile Safari/537.36', 'android', null, 'yandex'],
  ['Samsung Internet', ANDROID('SM-A536B', 'SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36'), 'android', null, 'samsung'],
  ['Firefox, Android', 'Mozilla/5.0 (Android 13; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0', 'android', null, 'firefox'],
  ['Opera, Android', ANDROID('RMX3263', 'Chrome/124.0.0.0 Mobile Safari/537.36 OPR/83.0.0.0', 11), 'android', null, 'other'],
  ['Edge, Android', ANDROID('K', 'Chrome/125.0.0.0 Mobile Safari/537.36 EdgA/125.0.0.0', 10), 'android', null, 'other'],
  ['Mi Browser', 'Mozilla/5.0 (Linux; U; Android 12; ru-ru; Redmi Note 10 Pro Max Build/SKQ1.210908.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 XiaoMi/MiuiBrowser/13.40.0-gn', 'android', null, 'other'],
  ['Huawei Browser', 'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-NX9; HMSCore 6.12.0.302) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/14.0.2.311 Mobile Safari/537.36', 'android', null, 'other'],
  ['a phone that is called Max is not the messenger', ANDROID('Redmi Note 9 Pro Max', 'Chrome/125.0.0.0 Mobile Safari/537.36', 12), 'android', null, 'chrome'],
  ['VK, Android', ANDROID('SM-G991B', 'Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 VKAndroidApp/8.15-12345', 12), 'android', 'vk', 'chrome'],
  ['VK, iPhone', IPHONE('Mobile/15E148 VKiOS/8.50'), 'iphone', 'vk', 'other'],
  ['MAX, Android', ANDROID('Pixel 8', 'Chrome/126.0.0.0 Mobile Safari/537.36 MAX', 14), 'android', 'max', 'chrome'],
  ['MAX, iPhone', IPHONE('Mobile/15E148 MAX/25.9'), 'iphone', 'max', 'other'],
  ['MAX by its inner name', ANDROID('SM-A155F; wv', 'Version/4.0 Chrome/127.0.0.0 Mobile Safari/537.36 OneMe/25.9.1', 14), 'android', 'max', 'chrome'],
  ['Telegram, Android', ANDROID('K', 'Chrome/119.0.6045.193 Mobile Safari/537.36 Telegram-Android/11.4.3 (Samsung SM-G965N; Android 10; SDK 29; LOW)', 10), 'android', 'telegram', 'chrome'],
  ['WhatsApp, iPhone', IPHONE('Mobile/15E148 WhatsApp/24.10.78'), 'iphone', 'other', 'other'],
  ['Instagram, iPhone', IPHONE('Mobile/21E236 Instagram 330.0.0.29.110 (iPhone14,5; iOS 17_4; ru_RU; ru; scale=3.00)'), 'iphone', 'other', 'other'],
  ['a bare web view, Android', ANDROID('SM-A325F Build/TP1A.220624.014; wv', 'Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36'), 'android', 'other', 'chrome'],
  ['a bare web view, iPhone', IPHONE('Mobile/15E148'), 'iphone', 'other', 'other'],
  ['the Google app, iPhone', IPHONE('GSA/218.0.456502374 Mobile/15E148 Safari/604.1'), 'iphone', 'other', 'other'],
  ['Safari, iPhone', IPHONE('Version/17.5 Mobile/15E148 Safari/604.1'), 'iphone', null, 'safari'],
  ['Safari, an old iPhone', IPHONE('Version/12.1.2 Mobile/15E148 Safari/604.1', '12_4_5'), 'iphone', null, 'safari'],
  ['Chrome, iPhone', IPHONE('CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1'), 'iphone', null, 'chrome'],
  ['Yandex Browser, iPhone', IPHONE('Version/16.0 YaBrowser/23.5.6.403.10 SA/3 Mobile/15E148 Safari/604.1', '16_5'), 'iphone', null, 'yandex'],
  ['the Yandex app, iPhone', IPHONE('Mobile/15E148 YaBrowser/23.7.0.2091.10 YaApp_iOS/2307.0 YaApp_iOS_Browser/2307.0 Safari/604.1 SA/3', '16_2'), 'iphone', null, 'yandex'],
  ['Firefox, iPhone', IPHONE('FxiOS/127.0 Mobile/15E148 Safari/605.1.15'), 'iphone', null, 'firefox'],
  ['Edge, iPhone', IPHONE('Version/17.0 EdgiOS/125.0.2535.60 Mobile/15E148 Safari/605.1.15'), 'iphone', null, 'other'],
  ['Safari, an iPad that says so', 'Mozilla/5.0 (iPad; CPU OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1', 'iphone', null, 'safari'],
  ['Chrome, Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36', 'computer', null, 'chrome'],
  ['Yandex Browser, Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 YaBrowser/24.6.0.0 Yowser/2.5 Safari/537.36', 'computer', null, 'yandex'],
  ['Edge, Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0', 'computer', null, 'other'],
  ['Firefox, Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0', 'computer', null, 'firefox'],
  ['Firefox, Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'computer', null, 'firefox'],
  ['Safari, Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15', 'computer', null, 'safari'],
  ['Chrome, Chromebook', 'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36', 'computer', null, 'chrome'],
  ['nothing at all', '', 'computer', null, 'other'],
] // prettier-ignore

describe('what a browser says of itself', () => {
  it.each(table)('%s', (_what, userAgent, device, inApp, browser) => {
    expect(readUserAgent({ userAgent, platform: '', maxTouchPoints: 0 })).toEqual({ device, inApp, browser })
  })

  const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15'
  const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'

  it.each([
    ['an iPad that calls itself a Mac', MAC, 'MacIntel', 5, 'iphone'],
    ['a Mac', MAC, 'MacIntel', 0, 'computer'],
    ['an Android phone that asked for the desktop site', LINUX, 'Linux armv81', 5, 'android'],
    ['a laptop with a touch screen', LINUX, 'Linux x86_64', 10, 'computer'],
    ['a small computer with an ARM processor', LINUX, 'Linux aarch64', 0, 'computer'],
  ])('tells %s by its screen', (_what, userAgent, platform, maxTouchPoints, device) => {
    expect(guessDevice({ userAgent, platform, maxTouchPoints })).toBe(device)
  })
})
