import { afterEach, expect, it, vi } from 'vitest'
import { allowOwnWorkerOnly, allowScript } from '@/platform/trustedTypes'

afterEach(() => vi.unstubAllGlobals())

function policy() {
  let rules: { createScriptURL?: (url: string) => string } = {}
  vi.stubGlobal('trustedTypes', { createPolicy: (name: string, given: typeof rules) => ((rules = given), name) })
  allowOwnWorkerOnly()
  return rules
}

it('lets through the service worker of this app and nothing else', () => {
  const { createScriptURL, ...others } = policy()
  expect(others).toEqual({})
  expect(createScriptURL?.('/sw.js')).toBe('/sw.js')
  for (const foreign of [
    '/other.js',
    '/sw.js?x',
    'https://elsewhere.example/sw.js',
    '//elsewhere.example/sw.js',
    'data:text/javascript,1',
    'blob:x',
  ]) {
    expect(() => createScriptURL?.(foreign)).toThrow(TypeError)
  }
})

it('lets through a worker of ours that was named, never one from elsewhere', () => {
  const { createScriptURL } = policy()
  expect(() => createScriptURL?.('/assets/reader-1a2b.js')).toThrow()
  allowScript('/assets/reader-1a2b.js')
  expect(createScriptURL?.('/assets/reader-1a2b.js')).toBe('/assets/reader-1a2b.js')
  expect(() => allowScript('https://elsewhere.example/reader.js')).toThrow(TypeError)
})

it('does nothing where there are no Trusted Types', () => {
  vi.stubGlobal('trustedTypes', undefined)
  expect(allowOwnWorkerOnly).not.toThrow()
})
