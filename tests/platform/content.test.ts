import { afterEach, describe, expect, it, vi } from 'vitest'
import { hashName } from '@/domain/pack/hash'
import { fetchManifest, fetchPiece } from '@/platform/content'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const answer = (body: BodyInit, status = 200) => vi.stubGlobal('fetch', async () => new Response(body, { status }))
const JSON_TEXT = '{"terms":[]}'
const FILE = hashName('glossary/all/ru', JSON_TEXT)

describe('a file of the content pack', () => {
  it('comes parsed when it is byte for byte what its name promises', async () => {
    answer(JSON_TEXT)
    expect(await fetchPiece(FILE)).toEqual({ ok: true, value: { terms: [] } })
  })

  it.each<[string, BodyInit, number, string]>([
    ['a network’s sign-in page', '<html>Войдите</html>', 200, 'broken'],
    ['the same words in other bytes', '{"terms": []}', 200, 'broken'],
    ['a body cut short', JSON_TEXT.slice(0, -1), 200, 'broken'],
    ['a file that is not there', '', 404, 'broken'],
    ['a server that is down', '', 503, 'offline'],
  ])('is refused when the answer is %s', async (_, body, status, problem) => {
    answer(body, status)
    expect(await fetchPiece(FILE)).toEqual({ ok: false, problem })
  })

  it('is given up after three seconds of silence', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => new Promise((_resolve, refuse) => signal!.addEventListener('abort', () => refuse(new Error('aborted'))))) // prettier-ignore
    const asking = fetchPiece(FILE)
    await vi.advanceTimersByTimeAsync(3_100)
    expect(await asking).toEqual({ ok: false, problem: 'offline' })
  })
})

describe('the list of the pack', () => {
  it('comes when it is one', async () => {
    const list = { version: 1, pieces: { 'glossary/all/ru': { file: FILE, bytes: 12 } } }
    answer(JSON.stringify(list))
    expect(await fetchManifest()).toEqual({ ok: true, value: list })
  })

  it.each(['{"version":2,"pieces":{}}', '{"version":1,"pieces":{"x":{"file":"../secret","bytes":1}}}', 'войдите', ''])(
    'is refused when it is %s',
    async (body) => {
      answer(body)
      expect(await fetchManifest()).toEqual({ ok: false, problem: 'broken' })
    },
  )
})
