// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from './examples'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('the mark', () => {
  it('in the app is the drawing of the icon on the phone', () => {
    const paths = (source: string) => [...source.matchAll(/ d="([^"]+)"/g)].map((match) => match[1])
    expect(paths(read('../../src/ui/AppMark.vue'))).toEqual(paths(read('../../public/icon.svg')))
    expect(paths(read('../../public/icon.svg')).length).toBeGreaterThan(5)
  })
})

describe('the examples', () => {
  it('hold one for every part that pages use', () => {
    const parts = readdirSync(new URL('../../src/ui/', import.meta.url)).filter((file) => file.endsWith('.vue'))
    const inner = ['InlineText.vue']
    expect(parts.filter((file) => !inner.includes(file) && !EXAMPLES[file.replace('.vue', '')])).toEqual([])
  })
})

describe('icons', () => {
  it.each([
    ['icon-192.png', 192],
    ['icon-512.png', 512],
    ['maskable-192.png', 192],
    ['maskable-512.png', 512],
    ['apple-touch-icon.png', 180],
    ['shortcut-next.png', 96],
    ['shortcut-scan.png', 96],
    ['shortcut-security.png', 96],
    ['shortcut-emergency.png', 96],
  ])('%s is %i pixels square and light', (name, pixels) => {
    const png = readFileSync(new URL(`../../public/icons/${name}`, import.meta.url))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pixels, pixels])
    expect(png.length).toBeLessThan(12_000)
  })
})
