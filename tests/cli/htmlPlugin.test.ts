import { describe, expect, it } from 'vitest'
import { finish } from '../../src/cli/site/htmlPlugin.ts'
import { carryInviteJs, criticalCss, sha256 } from '../../src/cli/site/inline.ts'

const built = `<!doctype html><html><head>
<meta charset="utf-8" />
<script type="module" crossorigin src="/assets/app.js"></script>
<link rel="stylesheet" crossorigin href="/assets/app.css">
<link rel="manifest" href="/manifest.webmanifest"></head>
<body><div id="app"></div></body></html>`

describe('index.html as it is served', () => {
  const html = finish(built, '/x/')

  it('states its policy before anything the policy speaks of', () => {
    const policy = html.indexOf('http-equiv="Content-Security-Policy"')
    expect(policy).toBeGreaterThan(html.indexOf('charset'))
    for (const later of ['<style', '<script', '<link']) expect(policy).toBeLessThan(html.indexOf(later))
  })

  it('allows its own inline elements by hash, byte for byte', () => {
    const inline = [...html.matchAll(/<(?:style|script)(?: data-[^>]*)?>(.+?)<\/(?:style|script)>/gs)].map(([, text]) => text!)
    expect(inline).toEqual([criticalCss(), carryInviteJs()])
    for (const text of inline) expect(html).toContain(`'${sha256(text)}'`)
  })

  it('meets the manifest only after the lines that may put another before it', () => {
    expect(html.indexOf('data-base="/x/"')).toBeLessThan(html.indexOf('rel="manifest"'))
  })

  it('paints before the full stylesheet has come, and asks for it before it paints', () => {
    const applied = html.indexOf('<link rel="stylesheet" crossorigin href="/assets/app.css">')
    expect(applied).toBeGreaterThan(html.indexOf('<div id="app">'))
    expect(html.indexOf('<link rel="preload" as="style" crossorigin href="/assets/app.css">')).toBeLessThan(html.indexOf('<style'))
    expect(html.match(/app\.css/g)).toHaveLength(2)
  })

  it('carries the sheets of the first light and the styles they are drawn with, each once', () => {
    const laid = { sheets: '<template data-first-light="ru"><p>x</p></template>', styles: ['assets/app.css', 'assets/start.css'] }
    const lit = finish(built.replace('/assets/app.css', '/x/assets/app.css'), '/x/', laid)
    const [sheet, style] = [lit.indexOf(laid.sheets), lit.indexOf('<link rel="stylesheet" crossorigin href="/x/assets/start.css">')]
    expect(sheet).toBeGreaterThan(lit.indexOf('<div id="app">'))
    expect(style).toBeGreaterThan(sheet)
    expect(lit.match(/<link rel="stylesheet"/g)).toHaveLength(2)
  })

  it('refuses a page that says no charset', () => {
    expect(() => finish('<html></html>', '/')).toThrow(/charset/)
  })
})
