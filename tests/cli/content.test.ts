import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, createServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contentPlugin } from '../../src/cli/contentPlugin.ts'
import { readContent, today } from '../../src/cli/readContent.ts'
import { hashMatches } from '../../src/domain/pack/hash.ts'
import { readManifest } from '../../src/domain/pack/manifest.ts'
import { content, swap } from '../support/content.ts'

const root = mkdtempSync(join(tmpdir(), 'kryltso-content-'))
const whole = join(root, 'whole/')
const broken = join(root, 'broken/')

function write(folder: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

beforeAll(() => {
  write(root, { 'index.html': '<!doctype html><title>Крыльцо</title>' })
  write(whole, content())
  write(broken, content({ 'guides/photos/guide.yaml': swap('2.3-5', '9.9') }))
})
afterAll(() => rmSync(root, { recursive: true }))

const site = { root, configFile: false, logLevel: 'silent' } as const

describe('the content in a build', { timeout: 30_000 }, () => {
  it('is emitted as hashed files and a list of them', async () => {
    const built = await build({ ...site, plugins: [contentPlugin(whole)], build: { write: false } })
    const files = new Map(
      [built]
        .flat()
        .flatMap((one) => ('output' in one ? one.output : []))
        .map((file) => [file.fileName, file]),
    )
    const text = (name: string) => {
      const file = files.get(name)
      return file?.type === 'asset' ? String(file.source) : ''
    }
    const manifest = readManifest(JSON.parse(text('content/manifest.json')))
    expect(Object.keys(manifest?.pieces ?? {})).toContain('journey/parent/ru')
    for (const { file } of Object.values(manifest!.pieces)) expect(hashMatches(file, text(`content/${file}`)), file).toBe(true)
  })

  it('stops the build where there is a mistake, and says where', async () => {
    await expect(build({ ...site, plugins: [contentPlugin(broken)], build: { write: false } })).rejects.toThrow(
      'guides/photos/guide.yaml:2: there is no clause of the regulation `9.9`',
    )
  })
})

describe('the content in development', { timeout: 30_000 }, () => {
  it('is served below the base path, and once a text is saved the page loads it anew', async () => {
    const server = await createServer({ ...site, base: '/porch/', plugins: [contentPlugin(whole)], server: { port: 0, host: '127.0.0.1' } })
    try {
      await server.listen()
      const address = `${server.resolvedUrls!.local[0]}content/`
      const fileOf = async () => readManifest(await (await fetch(`${address}manifest.json`)).json())!.pieces['emergency/all/ru']!.file
      const before = await fileOf()
      expect(await (await fetch(address + before)).json()).toMatchObject({ cards: [{ slug: 'call' }] })

      const reloads = vi.spyOn(server.ws, 'send')
      let saved = 0
      const save = (text: string) => write(whole, { 'emergency/call/ru.md': content()['emergency/call/ru.md']!.replace('Спокойно.', text) })
      save('Всё хорошо.')
      expect(await fileOf()).not.toBe(before)
      // Saved again and again, since the watcher may still be looking round when the first text is saved.
      await expect.poll(() => (save(`Всё хорошо ${(saved += 1)}.`), reloads.mock.calls), { timeout: 20_000, interval: 200 }).toContainEqual([{ type: 'full-reload' }]) // prettier-ignore
    } finally {
      await server.close()
    }
  })
})

describe('the content check', { timeout: 30_000 }, () => {
  const check = (...args: string[]) => spawnSync('node_modules/.bin/tsx', ['src/cli/checkContent.ts', ...args], { encoding: 'utf8' })

  it('names file, line and mistake, and fails', () => {
    const { status, stdout } = check(broken)
    expect(stdout).toContain('broken/guides/photos/guide.yaml:2: there is no clause of the regulation `9.9`')
    expect(status).toBe(1)
  })

  it('says how large the pack is', () => {
    const { status, stdout } = check(whole, '--sizes')
    expect(stdout).toMatch(/KB +\d+\.\d KB {2}journey\/parent\/ru/)
    expect(status).toBe(0)
  })
})

describe('reading the folder', () => {
  it('gives every file by its path, with slashes', () => {
    expect(Object.keys(readContent(whole)).sort()).toEqual(Object.keys(content()).sort())
  })

  it('does not trust a clock that is before the day of writing', () => {
    expect(today(new Date('1970-01-01'))).toBe('2026-11-24')
    expect(today(new Date('2031-05-06T12:00:00Z'))).toBe('2031-05-06')
  })
})
