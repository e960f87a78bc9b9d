// @vitest-environment node
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const read = (name: string) => readFileSync(new URL(`../../src/ui/${name}`, import.meta.url), 'utf8')
const css = read('tokens.css')

/** The colours set in the first block that begins with `selector`. */
function colours(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`)
  if (from < 0) throw new Error(`tokens.css has no block ${selector}`)
  return Object.fromEntries(
    [...css.slice(from, css.indexOf('}', from)).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]),
  )
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright! + 0.05) / (dark! + 0.05)
}

const SYSTEM = ":root:not([data-theme='light'], [data-theme='dark'])"
const themes = { day: colours(':root'), night: colours(":root[data-theme='dark']") }

const PAPERS = ['ground', 'surface', 'sunken', 'light-soft', 'pine-soft', 'care-soft', 'danger-soft', 'good-soft']
const PAIRS: [least: number, what: string, ink: string, papers: string[]][] = [
  [7, 'text', 'ink', PAPERS],
  [7, 'quiet text', 'quiet', ['ground', 'surface', 'sunken', 'light-soft']],
  [7, 'text of the main button', 'on-light', ['light']],
  [7, 'text on pine', 'on-pine', ['pine']],
  [7, 'text of the dangerous button', 'on-danger', ['danger-fill']],
  [4.5, 'links', 'pine', PAPERS],
  [4.5, 'a title of care', 'care', ['ground', 'surface', 'care-soft']],
  [4.5, 'a title of danger', 'danger', ['ground', 'surface', 'danger-soft']],
  [4.5, 'a title of good news', 'good', ['ground', 'surface', 'good-soft']],
  [3, 'the edge of a control', 'edge', ['ground', 'surface', 'sunken']],
  [3, 'the edge of what is lit', 'light-deep', ['ground', 'surface', 'light-soft']],
  [3, 'the focus ring', 'focus', PAPERS],
]

describe.each(Object.entries(themes))('by %s', (_, theme) => {
  const rows = PAIRS.flatMap(([least, what, ink, papers]) => papers.map((paper) => ({ least, what, ink, paper })))

  it.each(rows)('$what on $paper is at least $least to 1', ({ least, ink, paper }) => {
    expect(contrast(theme[ink]!, theme[paper]!)).toBeGreaterThanOrEqual(least)
  })
})

describe('the tokens', () => {
  it('measure black on white as 21 to 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })

  it('give the night of the system the same colours as the night that was chosen', () => {
    expect(colours(SYSTEM)).toEqual(themes.night)
  })

  it('name every colour of the day for the night too', () => {
    expect(Object.keys(themes.night).sort()).toEqual(Object.keys(themes.day).sort())
  })

  it('cost the first screen at most 4 KB together with the base', () => {
    const text = (read('tokens.css') + read('base.css')).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ')
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(4096)
  })
})

describe('amber', () => {
  it('is named nowhere but in the tokens', () => {
    const sheets = ['base.css', 'print.css', 'scene.css'].map(read).join('\n')
    expect(sheets).not.toMatch(/#f2ac33|#ffc154|#fdebc6/i)
  })
})
