import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { carriedManifest, webManifest } from '../../src/cli/site/webManifest.ts'

const inPublic = (src: string) => new URL(`../../public/${src.replace('/x/', '')}`, import.meta.url)
const manifest = webManifest('/x/')

describe('what the installed app calls itself', () => {
  it('is one app, below its base, wherever it is started from', () => {
    expect(manifest).toMatchObject({
      id: '/x/',
      start_url: '/x/',
      scope: '/x/',
      name: 'Крыльцо',
      short_name: 'Крыльцо',
      lang: 'ru',
      display: 'standalone',
    })
  })

  const icons = [...(manifest.icons ?? []), ...(manifest.shortcuts ?? []).flatMap((shortcut) => shortcut.icons ?? [])]
  it.each(icons.map((icon) => [icon.src, icon.sizes, icon.type] as const))('has the icon %s, of the size it states', (src, sizes, type) => {
    expect(existsSync(inPublic(src))).toBe(true)
    if (type !== 'image/png') return
    const png = readFileSync(inPublic(src))
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  })

  it('has an icon for every shape a home screen cuts', () => {
    expect(manifest.icons?.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 192x192',
      'maskable 512x512',
      'monochrome any',
    ])
  })

  it('has short ways to the next step, the scanner, the security and the emergency', () => {
    expect(manifest.shortcuts?.map(({ url }) => url)).toEqual(['/x/', '/x/scan', '/x/security', '/x/emergency'])
  })

  it('takes a shared link at the link check', () => {
    expect(manifest.share_target).toEqual({
      action: '/x/check',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'picture', accept: ['image/*'] }] },
    })
  })
})

it('gives an icon that carries an invite no address of its own', () => {
  const carried = carriedManifest()
  expect(carried).toMatchObject({ name: 'Крыльцо', display: 'standalone' })
  for (const absent of ['start_url', 'id', 'scope', 'shortcuts', 'share_target']) expect(carried).not.toHaveProperty(absent)
  expect(carried.icons?.map(({ src }) => src)).toEqual(['icons/icon-192.png', 'icons/icon-512.png'])
})
