import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchWhole } from '../../src/sw/fetchWhole.ts'
import { fill } from '../../src/sw/fill.ts'
import { knownFiles, type Known } from '../../src/sw/listed.ts'
import { Store } from '../../src/sw/store.ts'
import { FakeCache } from '../support/fakeCache.ts'

const scope = 'https://kryltso.example/'
const sha = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
const site = new Map([
  ['./', '<!doctype html>app'],
  ['assets/a-1.js', 'a'],
  ['assets/b-1.js', 'b'],
  ['rescue.html', 'rescue'],
])
const list = Object.fromEntries([...site].map(([url, text]) => [url, sha(text)]))
const files = knownFiles(list, scope)
const named = (name: string) => files.find(({ url }) => url.endsWith(name)) as Known

/** The network's edge: what each address answers, and how often it was asked. */
let answers: Map<string, (init?: RequestInit) => Response | Promise<Response>>
let calls: { url: string; cache: RequestCache | undefined }[]
beforeEach(() => {
  answers = new Map(
    [...site].map(([url, text]) => [
      new URL(url, scope).href,
      () => new Response(text, { headers: { 'content-type': 'text/javascript' } }),
    ]),
  )
  calls = []
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    calls.push({ url, cache: init?.cache })
    return new Promise((done, fail) => {
      init?.signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')))
      void Promise.resolve()
        .then(() => (answers.get(url) ?? (() => Promise.reject(new TypeError('no network'))))(init))
        .then(done, fail)
    })
  })
})
afterEach(() => vi.unstubAllGlobals())

const portal = () => new Response('<p>Войдите в сеть</p>', { headers: { 'content-type': 'text/html' } })

describe('a whole file', () => {
  it('is kept without the traces of its journey', async () => {
    answers.set(
      named('a-1.js').url,
      () => new Response('a', { headers: { 'content-type': 'text/javascript', 'content-encoding': 'br', 'content-length': '9' } }),
    )
    const response = await fetchWhole(named('a-1.js'))
    expect(await response.text()).toBe('a')
    expect([...response.headers.keys()]).toEqual(['content-type'])
  })

  it.each([
    ['a portal’s page', portal, 'portal'],
    ['a network that wants a sign-in', () => new Response('', { status: 511 }), 'portal'],
    ['another text', () => new Response('A', { headers: { 'content-type': 'text/javascript' } }), 'unknown'],
    ['an error of the site', () => new Response('', { status: 500 }), 'unknown'],
    ['no answer', () => Promise.reject(new TypeError('failed')), 'network'],
  ])('is never %s', async (_what, answer, reason) => {
    answers.set(named('a-1.js').url, answer)
    await expect(fetchWhole(named('a-1.js'))).rejects.toMatchObject({ reason })
  })

  it('is behind a portal when the address is sent to another site', async () => {
    const { url } = named('a-1.js')
    answers.set(url, (init) =>
      init?.redirect === 'manual' ? ({ type: 'opaqueredirect' } as Response) : Promise.reject(new TypeError('blocked by CORS')),
    )
    await expect(fetchWhole(named('a-1.js'))).rejects.toMatchObject({ reason: 'portal' })
  })

  it('is asked for past the browser’s own cache if that one is spoiled', async () => {
    const { url } = named('a-1.js')
    answers.set(url, () => (calls.at(-1)?.cache === 'reload' ? new Response('a') : portal()))
    expect(await (await fetchWhole(named('a-1.js'))).text()).toBe('a')
    expect(calls.map(({ cache }) => cache)).toEqual(['default', 'reload'])
  })

  it('is not waited for when nobody sends a byte any more', async () => {
    answers.set(named('a-1.js').url, () => new Promise(() => undefined))
    await expect(fetchWhole(named('a-1.js'), 20)).rejects.toMatchObject({ reason: 'network' })
  })

  it('is not waited for when it stops in the middle', async () => {
    // As a real one does, the body breaks off when the request is given up.
    const half = (init?: RequestInit) =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('a'))
          init?.signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')))
        },
      })
    answers.set(named('a-1.js').url, (init) => new Response(half(init)))
    await expect(fetchWhole(named('a-1.js'), 20)).rejects.toMatchObject({ reason: 'network' })
  })
})

describe('filling the cache', () => {
  it('tells how far it is, and asks for nothing twice', async () => {
    const cache = new FakeCache()
    const told: number[] = []
    await fill(cache.asCache, files, ({ done, of }) => told.push(done / of))
    expect(told).toEqual([0, 0.25, 0.5, 0.75, 1])
    calls = []
    await fill(cache.asCache, files, () => undefined)
    expect(calls).toEqual([])
  })

  it('keeps what has come, and the next attempt asks only for the rest', async () => {
    const cache = new FakeCache()
    const { url } = named('b-1.js')
    const good = answers.get(url)!
    answers.set(url, () => new Response('', { status: 404 }))
    await expect(fill(cache.asCache, files, () => undefined)).rejects.toMatchObject({ reason: 'unknown', url })
    expect(cache.kept.size).toBe(3)
    answers.set(url, good)
    calls = []
    await fill(cache.asCache, files, () => undefined)
    expect(calls.map((call) => call.url)).toEqual([url])
  })

  it('stops asking when the network is gone', async () => {
    answers.clear()
    const many = knownFiles(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`assets/${n}.js`, sha('')])), scope)
    await expect(fill(new FakeCache().asCache, many, () => undefined)).rejects.toMatchObject({ reason: 'network' })
    expect(new Set(calls.map(({ url }) => url)).size).toBeLessThanOrEqual(4)
  })

  it('says that there is no room when the phone is full', async () => {
    const cache = new FakeCache()
    cache.full = true
    await expect(fill(cache.asCache, files, () => undefined)).rejects.toMatchObject({ reason: 'no-space' })
  })
})

describe('tidying up', () => {
  const store = new Store([], scope)
  const version = (n: number) => knownFiles({ [`assets/v${n}.js`]: sha(String(n)) }, scope)
  const at = (n: number) => `${scope}assets/v${n}.js`

  it('leaves the files of this version and the two before it, and nothing older', async () => {
    const cache = new FakeCache()
    for (const n of [1, 2, 3, 4]) {
      await cache.put(at(n), new Response())
      await store.tidy(cache.asCache, version(n))
    }
    expect([...cache.kept.keys()].filter((key) => key.includes('assets'))).toEqual([at(2), at(3), at(4)])
  })

  it('forgets nothing when the same version starts twice', async () => {
    const cache = new FakeCache()
    for (const n of [1, 2, 2, 2, 2]) {
      await cache.put(at(n), new Response())
      await store.tidy(cache.asCache, version(n))
    }
    expect([...cache.kept.keys()].filter((key) => key.includes('assets'))).toEqual([at(1), at(2)])
  })

  it('survives a note it cannot read', async () => {
    const cache = new FakeCache()
    await cache.put(`${scope}__kryltso/history`, new Response('{half'))
    await cache.put(at(1), new Response())
    await cache.put(`${scope}assets/stranger.js`, new Response())
    await store.tidy(cache.asCache, version(1))
    expect([...cache.kept.keys()].filter((key) => key.includes('assets'))).toEqual([at(1)])
  })
})

describe('what this version is made of', () => {
  const text = JSON.stringify(list)
  const content = JSON.stringify({
    version: 1,
    pieces: { 'journey/parent/ru': { file: 'journey.parent.ru.0123456789abcdef.json', bytes: 1 } },
  })
  const store = () =>
    new Store(
      [
        { url: 'files.json', integrity: sha(text) },
        { url: 'content/manifest.json', integrity: sha(content) },
      ],
      scope,
    )
  const serve = (files: string) => {
    answers.set(`${scope}files.json`, () => new Response(files))
    answers.set(`${scope}content/manifest.json`, () => new Response(content))
  }

  it('is read from the two lists, which are kept like any file and asked for once', async () => {
    serve(text)
    const cache = new FakeCache()
    const one = store()
    const known = await one.known(cache.asCache)
    expect(known.map(({ url }) => url.slice(scope.length))).toEqual([
      'files.json',
      'content/manifest.json',
      '',
      'assets/a-1.js',
      'assets/b-1.js',
      'rescue.html',
      'content/journey.parent.ru.0123456789abcdef.json',
    ])
    await one.known(cache.asCache)
    await store().known(cache.asCache)
    expect(calls).toHaveLength(2)
  })

  it('is known without a network once the lists are kept, and not before', async () => {
    serve(text)
    const cache = new FakeCache()
    expect(await store().knownHere(cache.asCache)).toEqual([])
    expect(calls).toEqual([])
    await store().known(cache.asCache)
    answers.clear()
    expect(await store().knownHere(cache.asCache)).toHaveLength(7)
  })

  it('is not believed from a list that is not ours, and asked for again the next time', async () => {
    serve(`${text} `)
    const cache = new FakeCache()
    const one = store()
    await expect(one.known(cache.asCache)).rejects.toMatchObject({ reason: 'unknown' })
    serve(text)
    expect(await one.known(cache.asCache)).toHaveLength(7)
  })
})
