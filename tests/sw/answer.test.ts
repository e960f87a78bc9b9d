import { describe, expect, it } from 'vitest'
import { whatIsAsked } from '../../src/sw/answer.ts'

const scope = 'https://kryltso.example/x/'

function asked(
  path: string,
  { mode = 'navigate', method = 'GET', headers = {} }: { mode?: string; method?: string; headers?: HeadersInit } = {},
) {
  const request = { url: new URL(path, scope).href, mode, method, headers: new Headers(headers) } as Request
  return whatIsAsked(request, scope)
}

describe('what the worker answers', () => {
  it.each(['', 'guides', 'guides/first?q=код', 'i#AQID', 'journeys/parent/3', 'regulation/2.1/', 'regulation/2.1.1', 'index'])(
    '«%s» is a place in the app',
    (path) => {
      expect(asked(path)).toBe('place')
    },
  )

  it.each(['rescue.html?again', 'backup.json', 'guides/picture.png', 'index.html'])('«%s» is a file, never the app', (path) => {
    expect(asked(path)).toBe('file')
  })

  it.each(['assets/app-1a2b.js', 'content/manifest.json', 'content/journey.parent.ru.0123456789abcdef.json', 'icon.svg?v=2'])(
    'looks for «%s» on the phone first',
    (path) => {
      expect(asked(path, { mode: 'cors' })).toBe('file')
    },
  )

  it.each([
    ['another site', 'https://elsewhere.example/x/assets/a.js', { mode: 'cors' }],
    ['another app on the same host', '/y/', {}],
    ['the worker itself', 'sw.js', { mode: 'same-origin' }],
    ['a part of a file', 'assets/app-1a2b.js', { mode: 'cors', headers: { range: 'bytes=0-9' } }],
    ['what sends something', 'assets/app-1a2b.js', { mode: 'cors', method: 'POST' }],
    ['a form sent elsewhere', 'guides', { method: 'POST' }],
  ] as const)('leaves %s alone', (_what, path, init) => {
    expect(asked(path, init)).toBe('not ours')
  })

  it('takes what the share sheet sends', () => {
    expect(asked('check', { method: 'POST' })).toBe('shared')
    expect(asked('check?url=https%3A%2F%2Fmax.ru%2Fjoin%2Fabc.def')).toBe('place')
  })
})
