import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cacheControl, contentSecurityPolicy, securityHeaders } from '../../src/cli/site/headers.ts'
import { hostFiles } from '../../src/cli/site/hostFiles.ts'
import { inlineHashes } from '../../src/cli/site/inline.ts'

const hashes = inlineHashes()
const files = Object.entries(hostFiles(hashes))
const inRepository = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('the policy', () => {
  const policy = contentSecurityPolicy(hashes, 'header')

  it('has no unsafe word in it, except for WebAssembly', () => {
    expect(policy.match(/unsafe-[a-z-]+/g)).toEqual(['unsafe-eval'])
    expect(policy).toContain(`'wasm-unsafe-eval'`)
  })

  it('lets nothing in by default, nothing from elsewhere, and scripts only through Trusted Types', () => {
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/https?:|\*/)
    expect(policy).toContain(`require-trusted-types-for 'script'; trusted-types vue default`)
    for (const closed of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) expect(policy).toContain(`${closed} 'none'`)
  })

  it('names the hash of what stands inside index.html, and of nothing else', () => {
    expect(policy.match(/'sha256-[A-Za-z0-9+/]{43}='/g)).toHaveLength(hashes.scripts.length + hashes.styles.length)
  })

  it('leaves out of the meta element only what a meta element may not say', () => {
    expect(contentSecurityPolicy(hashes, 'meta')).toBe(policy.replace(`frame-ancestors 'none'; `, ''))
  })
})

describe('how long a browser may keep a file', () => {
  it.each([
    ['assets/app-1a2b3c4d.js', true],
    ['content/journey.parent.ru.0123456789abcdef.json', true],
    ['content/manifest.json', false],
    ['sw.js', false],
    ['index.html', false],
    ['', false],
    ['manifest.webmanifest', false],
    ['rescue.html', false],
    ['journeys/assets', false],
  ])('%s: for ever? %s', (path, forEver) => {
    expect(cacheControl(path)).toBe(forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
})

describe('ready-made host files', () => {
  it.each(files)('%s in the repository is what the headers say', (path, text) => {
    expect(inRepository(path)).toBe(text)
  })

  it.each(files)('%s sends every security header', (_path, text) => {
    for (const [name, value] of Object.entries(securityHeaders(hashes))) {
      expect(text).toContain(name)
      expect(text).toContain(value)
    }
  })

  it.each(files)('%s keeps hashed files for ever and asks for the rest', (_path, text) => {
    expect(text).toContain('immutable')
    expect(text).toContain('no-cache')
  })
})
