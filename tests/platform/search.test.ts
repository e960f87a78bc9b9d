import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { manifestOf, packFiles } from '../../src/content-pack/pack.ts'
import { openFinder } from '@/platform/search/finder'
import { searchDesk } from '@/platform/search/desk'
import type { FromDesk, ToDesk } from '@/platform/search/protocol'

const term = (id: string, title: string) => ({ id, title, also: [], body: [], checkedOn: '2026-11-23', source: [], sure: 'official' })
const glossary = { terms: [term('code', 'Код'), term('chat', 'Чат')] }
const files = packFiles({ 'glossary/all/ru': glossary, 'sources/all/ru': {}, 'glossary/all/en': { terms: [] } })

/** A site with these files; the rest is lost on the way. */
function publish(lost: RegExp = /^$/) {
  const texts = new Map([['manifest.json', JSON.stringify(manifestOf(files))], ...files.map(({ file, json }) => [file, json] as const)])
  vi.stubGlobal('fetch', (address: string) => {
    const name = address.replace(/^.*\//, '')
    return Promise.resolve(texts.has(name) && !lost.test(name) ? new Response(texts.get(name)) : new Response('', { status: 404 }))
  })
}

/** A thread of its own, as far as the page can tell. */
class FakeWorker extends EventTarget {
  static readonly opened: FakeWorker[] = []
  readonly asked: ToDesk[] = []
  readonly #desk = searchDesk((data: FromDesk) => this.dispatchEvent(new MessageEvent('message', { data })))
  constructor(readonly url: string) {
    super()
    FakeWorker.opened.push(this)
  }
  postMessage(asked: ToDesk) {
    this.asked.push(asked)
    this.#desk(structuredClone(asked))
  }
}
/** Its script never came. */
class LostWorker extends EventTarget {
  postMessage() {
    queueMicrotask(() => this.dispatchEvent(new Event('error')))
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
  FakeWorker.opened.length = 0
})

async function found(query: string) {
  const finder = openFinder()
  expect(await finder.build('ru')).toMatchObject({ entries: 2, missing: [] })
  return (await finder.find('ru', query, {})).map(({ to }) => to)
}

beforeEach(() => publish())

describe('the search', () => {
  it('runs in a worker, which fetches what is to be searched by itself', async () => {
    vi.stubGlobal('Worker', FakeWorker)
    expect(await found('код')).toEqual(['term:code'])
    expect(FakeWorker.opened).toHaveLength(1)
    expect(FakeWorker.opened[0]!.asked.map((one) => one.do)).toEqual(['build', 'search'])
  })

  it('runs on the page where there are no workers, and where the worker’s script does not come', async () => {
    expect(await found('код')).toEqual(['term:code'])
    vi.stubGlobal('Worker', LostWorker)
    expect(await found('чат')).toEqual(['term:chat'])
  })

  it('says what did not come, and finds it once the phone’s own copy was handed over', async () => {
    vi.stubGlobal('Worker', FakeWorker)
    publish(/^glossary/)
    const finder = openFinder()
    expect(await finder.build('ru')).toMatchObject({ entries: 0, missing: ['glossary/all/ru'] })
    expect(await finder.rebuild('ru', new Map([['glossary/all/ru', glossary]]))).toMatchObject({ entries: 2 })
    expect((await finder.find('ru', 'чат', {}))[0]?.to).toBe('term:chat')
  })

  it('says so when not even the list came', async () => {
    publish(/./)
    expect(await openFinder().build('ru')).toMatchObject({ entries: 0, missing: null })
  })

  it('finds nothing in a language whose index was never made, and answers each question by its own results', async () => {
    vi.stubGlobal('Worker', FakeWorker)
    const finder = openFinder()
    await finder.build('ru')
    const [none, code, chat] = await Promise.all([finder.find('en', 'код', {}), finder.find('ru', 'код', {}), finder.find('ru', 'чат', {})])
    expect(none).toEqual([])
    expect([code[0]!.to, chat[0]!.to]).toEqual(['term:code', 'term:chat'])
  })
})
