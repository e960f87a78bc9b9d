import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ManifestOptions } from 'vite-plugin-pwa'

const inPublic = (path: string) => fileURLToPath(new URL(`../../../public/${path}`, import.meta.url))

const ICONS = [
  ['icons/icon-192.png', '192x192', 'any'],
  ['icons/icon-512.png', '512x512', 'any'],
  ['icons/maskable-192.png', '192x192', 'maskable'],
  ['icons/maskable-512.png', '512x512', 'maskable'],
  ['icons/monochrome.svg', 'any', 'monochrome'],
] as const

const SCREENSHOTS = [
  ['screenshots/narrow-invite.png', 'narrow', 'Приглашение открыто: кто зовёт и куда'],
  ['screenshots/narrow-steps.png', 'narrow', 'Мои шаги: следующий шаг первым'],
  ['screenshots/narrow-step.png', 'narrow', 'Один шаг: что сделать и как понять, что получилось'],
  ['screenshots/wide-steps.png', 'wide', 'Мои шаги на большом экране'],
] as const

const SHORTCUTS = [
  ['Следующий шаг', 'Шаг', '', 'next'],
  ['Сканировать QR-код', 'Скан', 'scan', 'scan'],
  ['Защита доступа', 'Защита', 'security', 'security'],
  ['Мне звонят или меня взломали', 'Тревога', 'emergency', 'emergency'],
] as const

/** What the installed app calls itself. All addresses are below `base`, so that a site in a folder installs just as well. */
export function webManifest(base: string): Partial<ManifestOptions> {
  return {
    id: base,
    name: 'Крыльцо',
    short_name: 'Крыльцо',
    description: 'Первый шаг родителей и педагогов в «Сферум»: по шагам, без сети и без обмана. Независимый помощник.',
    lang: 'ru',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'standalone',
    orientation: 'any',
    background_color: '#faf4e8',
    theme_color: '#faf4e8',
    categories: ['education', 'utilities'],
    prefer_related_applications: false,
    launch_handler: { client_mode: ['navigate-existing', 'auto'] },
    icons: ICONS.filter(([src]) => existsSync(inPublic(src))).map(([src, sizes, purpose]) => ({
      src: base + src,
      sizes,
      type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
      purpose,
    })),
    shortcuts: SHORTCUTS.map(([name, short_name, path, icon]) => ({
      name,
      short_name,
      url: base + path,
      icons: [{ src: `${base}icons/shortcut-${icon}.png`, sizes: '96x96', type: 'image/png' }],
    })),
    screenshots: SCREENSHOTS.filter(([src]) => existsSync(inPublic(src))).map(([src, form_factor, label]) => ({
      src: base + src,
      sizes: pngSize(readFileSync(inPublic(src))),
      type: 'image/png',
      form_factor,
      label,
    })),
    // POST, because a picture of a QR comes no other way, and a manifest holds one target only. The worker takes it before any host could
    // refuse it; a link that is opened as `/check?url=…` is read just the same.
    share_target: {
      action: `${base}check`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'picture', accept: ['image/*'] }] },
    },
  }
}

/** What an icon on an iPhone needs when it carries an invite; the addresses are filled in on the phone (src/platform/carryInvite.js). */
export function carriedManifest(): Partial<ManifestOptions> {
  const { name, short_name, lang, display, background_color, theme_color, icons } = webManifest('')
  return { name, short_name, lang, display, background_color, theme_color, icons: icons?.filter(({ purpose }) => purpose === 'any') }
}

/** Width and height stand at fixed places in every PNG. */
const pngSize = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
