import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveDist, type Served } from '../../src/cli/serve.ts'
import { basePath } from '../../src/cli/site/base.ts'

const dir = mkdtempSync(join(tmpdir(), 'kryltso-site-'))
const page = `<!doctype html><title>Крыльцо</title>${'<p>ступенька</p>'.repeat(50)}`

beforeAll(() => {
  mkdirSync(join(dir, 'assets'))
  writeFileSync(join(dir, 'index.html'), page)
  writeFileSync(join(dir, 'assets/app-1a2b3c4d.js'), 'export {}')
  writeFileSync(join(dir, 'assets/reader-1a2b3c4d.wasm'), 'wasm')
  writeFileSync(join(dir, 'manifest.webmanifest'), '{}')
})
afterAll(() => rmSync(dir, { recursive: true }))

describe.each(['/', '/some/path/'])('a site at %s', (base) => {
  let served: Served
  beforeAll(async () => (served = await serveDist({ dir, port: 0, base })))
  afterAll(() => served.close())
  const get = (path: string, init?: RequestInit) => fetch(new URL(path, served.url), { redirect: 'manual', ...init })

  it.each(['', 'guides/first-evening', 'journeys/parent-vk/3?from=shortcut', 'i', 'regulation/2.1.1'])(
    'answers the place «%s» with the app',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toBe(page)
    },
  )

  it.each(['backup.json', 'assets/app-gone.js', 'guides/picture.png', 'assets/../../package.json', '%2e%2e/package.json', '%E0%A4%A'])(
    'does not answer the file «%s» with the app',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('ступенька')
    },
  )

  it.each([
    ['assets/app-1a2b3c4d.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['assets/reader-1a2b3c4d.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
  ])('sends %s as %s', async (path, type, cache) => {
    const answer = await get(path)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('cache-control')).toBe(cache)
  })

  it.each(['', 'assets/app-1a2b3c4d.js', 'not-there.json'])('sends the security headers with «%s»', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain(`default-src 'none'`)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toBe('camera=(self), geolocation=(), microphone=()')
  })

  it('compresses for whoever understands it, and says 304 to whoever has it', async () => {
    const url = new URL('', served.url)
    const raw = async (encoding: string) => {
      const { request } = await import('node:http')
      return new Promise<{ body: Buffer; etag: string; encoding: string | undefined }>((done) => {
        request(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            done({ body: Buffer.concat(parts), etag: String(answer.headers.etag), encoding: answer.headers['content-encoding'] }),
          )
        }).end()
      })
    }
    const br = await raw('gzip, br')
    expect(br.encoding).toBe('br')
    expect(brotliDecompressSync(br.body).toString()).toBe(page)
    const gzip = await raw('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(page)
    expect((await raw('identity')).encoding).toBeUndefined()
    expect((await get('', { headers: { 'if-none-match': br.etag } })).status).toBe(304)
  })

  it('takes no POST', async () => {
    expect((await get('check', { method: 'POST' })).status).toBe(405)
  })
})

it('shows the way from the root of the host to a site in a folder', async () => {
  const served = await serveDist({ dir, port: 0, base: '/x/' })
  for (const path of ['/', '/x']) {
    const answer = await fetch(new URL(path, served.url), { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/x/'])
  }
  expect((await fetch(new URL('/elsewhere', served.url))).status).toBe(404)
  await served.close()
})

it('says so when the port is taken', async () => {
  const first = await serveDist({ dir, port: 0, base: '/' })
  const port = Number(new URL(first.url).port)
  await expect(serveDist({ dir, port, base: '/' })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.close()
})

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['x', '/x/'],
  ['/some/path', '/some/path/'],
  ['/some/path/', '/some/path/'],
])('reads BASE_PATH %s as %s', (said, base) => {
  expect(basePath(said)).toBe(base)
})
