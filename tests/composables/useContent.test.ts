import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { hashName } from '@/domain/pack/hash'
import type { PieceKey } from '@/domain/pack/manifest'
import { onPage } from '../support/mounted'
import { emptyPhone, keptValue } from '../support/tabs'
import { soon } from '../support/soon'

const glossary = (word: string) => ({ terms: [{ slug: word }] })

/** A site that publishes these pieces; `net` says what the network does today. */
function publish(pieces: Partial<Record<PieceKey, unknown>>) {
  const net = { down: false, silent: false, page: '', asked: [] as string[] }
  const files = new Map(
    Object.entries(pieces).map(([key, data]) => [key, { file: hashName(key, JSON.stringify(data)), body: JSON.stringify(data) }]),
  )
  const list = JSON.stringify({
    version: 1,
    pieces: Object.fromEntries([...files].map(([key, { file, body }]) => [key, { file, bytes: body.length }])),
  })
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    net.asked.push(url)
    if (net.silent) await new Promise((_, refuse) => signal!.addEventListener('abort', () => refuse(new DOMException('', 'AbortError'))))
    if (net.down) throw new TypeError('Failed to fetch')
    if (net.page) return new Response(net.page)
    const name = url.replace('/content/', '')
    if (name === 'manifest.json') return new Response(list)
    const found = [...files.values()].find(({ file }) => file === name)
    return found ? new Response(found.body) : new Response('', { status: 404 })
  })
  return { net, fileOf: (key: string) => files.get(key)!.file }
}

/** A new visit: our modules anew, what the phone keeps stays. */
async function visit() {
  vi.resetModules()
  const storage = await import('@/storage')
  await keptValue(storage.journeys())
  return { storage, useContent: (await import('@/composables/useContent')).useContent }
}

const KEY = 'glossary/all/ru' as const

beforeEach(emptyPhone)
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a page of words', () => {
  it('comes from the network at first, and is kept', async () => {
    const { fileOf } = publish({ [KEY]: glossary('а') })
    const { useContent, storage } = await visit()
    const { value: content, leave } = onPage(() => useContent(KEY))
    expect(content.value).toEqual({ state: 'reading' })
    await soon(() => expect(content.value).toEqual({ state: 'ready', value: glossary('а'), age: 'fresh' }))
    await soon(async () => expect(await keptValue(storage.pieceOf(KEY))).toMatchObject({ file: fileOf(KEY) }))
    leave()
  })

  it('comes from the phone on the next visit: only the list is asked for', async () => {
    const { net } = publish({ [KEY]: glossary('а') })
    await shownOnce()
    net.asked.length = 0
    const { useContent } = await visit()
    const { value: content, leave } = onPage(() => useContent(KEY))
    await soon(() => expect(content.value).toMatchObject({ state: 'ready', age: 'fresh' }))
    expect(net.asked).toEqual(['/content/manifest.json'])
    leave()
  })

  it('comes from the phone with no network at all', async () => {
    const { net } = publish({ [KEY]: glossary('а') })
    await shownOnce()
    net.down = true
    const { useContent } = await visit()
    const { value: content, leave } = onPage(() => useContent(KEY))
    await soon(() => expect(content.value).toEqual({ state: 'ready', value: glossary('а'), age: 'unchecked' }))
    leave()
  })

  it('does not wait for a network that is silent', async () => {
    const { net } = publish({ [KEY]: glossary('а') })
    await shownOnce()
    net.silent = true
    const { useContent } = await visit()
    const started = performance.now()
    const { value: content, leave } = onPage(() => useContent(KEY))
    await soon(() => expect(content.value).toMatchObject({ state: 'ready', age: 'unchecked' }))
    expect(performance.now() - started).toBeLessThan(2_500)
    leave()
  })

  it('that has a successor is shown new when the new one can be had', async () => {
    publish({ [KEY]: glossary('а') })
    await shownOnce()
    publish({ [KEY]: glossary('б') })
    const { useContent } = await visit()
    const { value: content, leave } = onPage(() => useContent(KEY))
    await soon(() => expect(content.value).toEqual({ state: 'ready', value: glossary('б'), age: 'fresh' }))
    leave()
  })

  it('that has a successor is shown old, and said to be, when the new one cannot be had', async () => {
    publish({ [KEY]: glossary('а') })
    await shownOnce()
    const { fileOf } = publish({ [KEY]: glossary('б') })
    const real = fetch
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      url.endsWith(fileOf(KEY)) ? Promise.reject(new TypeError('Failed to fetch')) : real(url, init),
    )
    const { useContent } = await visit()
    const { value: content, leave } = onPage(() => useContent(KEY))
    await soon(() => expect(content.value).toEqual({ state: 'ready', value: glossary('а'), age: 'older' }))
    leave()
  })

  it('is not exchanged under the eyes of somebody who reads: the new one stands there next time', async () => {
    publish({ [KEY]: glossary('а') })
    await shownOnce()
    publish({ [KEY]: glossary('б') })
    const real = fetch
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      if (url.endsWith('manifest.json')) await new Promise((wait) => setTimeout(wait, 700))
      return real(url, init)
    })
    const { useContent } = await visit()
    const first = onPage(() => useContent(KEY))
    await soon(() => expect(first.value.value).toMatchObject({ state: 'ready', value: glossary('а'), age: 'unchecked' }))
    await soon(() => expect(first.value.value).toMatchObject({ value: glossary('а'), age: 'older' }))
    first.leave()
    const second = onPage(() => useContent(KEY))
    expect(second.value.value).toMatchObject({ state: 'ready', value: glossary('б') })
    second.leave()
  })

  it('stands on the next page at once, without «reading»', async () => {
    publish({ [KEY]: glossary('а') })
    const { useContent } = await shownOnce()
    const { value: content, leave } = onPage(() => useContent(KEY))
    expect(content.value).toMatchObject({ state: 'ready', value: glossary('а') })
    leave()
  })

  it.each([
    ['nothing answers', (net: { down: boolean; page: string }) => (net.down = true), 'offline'],
    ['the network wants a sign-in first', (net: { down: boolean; page: string }) => (net.page = '<html>войдите</html>'), 'broken'],
  ])('says so when %s and there is no copy, and comes by itself when the network is back', async (_, fail, problem) => {
    const { net } = publish({ [KEY]: glossary('а') })
    fail(net)
    const { useContent } = await visit()
    const { value: content, leave } = onPage(() => useContent(KEY))
    await soon(() => expect(content.value).toEqual({ state: 'failed', problem }))
    Object.assign(net, { down: false, page: '' })
    dispatchEvent(new Event('online'))
    await soon(() => expect(content.value).toMatchObject({ state: 'ready', age: 'fresh' }))
    leave()
  })

  it('whose file is not what its name promises is refused, and not kept', async () => {
    const { fileOf } = publish({ [KEY]: glossary('а') })
    const real = fetch
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      url.endsWith(fileOf(KEY)) ? Promise.resolve(new Response(JSON.stringify(glossary('чужое')))) : real(url, init),
    )
    const { useContent, storage } = await visit()
    const { value: content, leave } = onPage(() => useContent(KEY))
    await soon(() => expect(content.value).toEqual({ state: 'failed', problem: 'broken' }))
    expect(await keptValue(storage.pieceOf(KEY))).toBeNull()
    leave()
  })

  it('is shown even where the phone keeps nothing', async () => {
    publish({ [KEY]: glossary('а') })
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    const { useContent, storage } = await visit()
    const { value: content, leave } = onPage(() => useContent(KEY))
    await soon(() => expect(content.value).toMatchObject({ state: 'ready', value: glossary('а'), age: 'fresh' }))
    expect(storage.keptOnPhone()).toBe(false)
    leave()
    open.mockRestore()
  })

  it('keeps its words while only the language changes, and speaks the other one when it has come', async () => {
    publish({ [KEY]: glossary('а'), 'glossary/all/en': glossary('a') })
    const { useContent } = await visit()
    const key = ref<'glossary/all/ru' | 'glossary/all/en' | null>(KEY)
    const { value: content, leave } = onPage(() => useContent(key))
    await soon(() => expect(content.value.state).toBe('ready'))
    key.value = 'glossary/all/en'
    await nextTick()
    expect(content.value).toMatchObject({ state: 'ready', value: glossary('а') })
    await soon(() => expect(content.value).toMatchObject({ state: 'ready', value: glossary('a') }))
    key.value = null
    await nextTick()
    expect(content.value).toEqual({ state: 'reading' })
    leave()
  })

  it('that the pack no longer has is let go of', async () => {
    publish({ [KEY]: glossary('а') })
    await shownOnce()
    publish({ 'glossary/all/en': glossary('a') })
    const { useContent, storage } = await visit()
    const { leave } = onPage(() => useContent('glossary/all/en'))
    await soon(async () => expect(await keptValue(storage.pieceOf(KEY))).toBeNull())
    leave()
  })
})

async function shownOnce() {
  const { useContent, storage } = await visit()
  const { value: content, leave } = onPage(() => useContent(KEY))
  await soon(() => expect(content.value.state).toBe('ready'))
  await soon(async () => expect(await keptValue(storage.pieceOf(KEY))).not.toBeNull())
  leave()
  return { useContent }
}
