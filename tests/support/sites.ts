import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SITES = join(ROOT, '.cache/sites')
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/** `main`: the site at the root. `folder`: below `/x/`. `next`: a deploy later, with one changed sentence in a parent's Russian steps. */
export type Variant = 'main' | 'folder' | 'next'
export const FOLDER = '/x/'

/** Where this variant stands, built with the real build if anything it is made of has changed since the last time. */
export async function built(variant: Variant): Promise<string> {
  const dir = join(SITES, variant)
  const mark = `${dir}.made-from`
  const print = fingerprint()
  if (existsSync(dir) && existsSync(mark) && readFileSync(mark, 'utf8') === print) return dir
  rmSync(mark, { force: true })
  await build({
    OUT_DIR: dir,
    ...(variant === 'folder' && { BASE_PATH: FOLDER }),
    ...(variant === 'next' && { CONTENT_DIR: changedContent() }),
  })
  writeFileSync(mark, print)
  return dir
}

/** Vitest's global setup: the site most tests look at is there before the first of them starts. */
export default async function setup(): Promise<void> {
  await built('main')
}

function build(env: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      // Vitest's own NODE_ENV would make it a development build.
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [vite.stdout, vite.stderr]) stream.on('data', (words) => (said += String(words)))
    vite.on('close', (code) => (code === 0 ? done() : fail(new Error(`The site does not build:\n${said}`))))
  })
}

export const CHANGED_SENTENCE = 'Это предложение изменили после выпуска.'

/** A copy of the authored content in which one sentence of one step is different. */
function changedContent(): string {
  const copy = join(SITES, 'next-content')
  rmSync(copy, { recursive: true, force: true })
  cpSync(join(ROOT, 'src/content'), copy, { recursive: true })
  const journey = readdirSync(join(copy, 'journeys')).find((name) => name.startsWith('parent')) ?? ''
  const file = join(copy, 'journeys', journey, 'ru.md')
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(/^([А-ЯЁ][^\n]{40,}\.)$/m, `$1 ${CHANGED_SENTENCE}`)
  if (changed === text) throw new Error(`no sentence to change in ${file}`)
  writeFileSync(file, changed)
  return copy
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    const { size, mtimeMs } = statSync(join(ROOT, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  for (const source of SOURCES) {
    if (!existsSync(join(ROOT, source))) continue
    if (!statSync(join(ROOT, source)).isDirectory()) add(source)
    else
      for (const entry of readdirSync(join(ROOT, source), { recursive: true, withFileTypes: true }))
        if (entry.isFile()) add(join(entry.parentPath, entry.name).slice(ROOT.length))
  }
  mkdirSync(SITES, { recursive: true })
  return hash.digest('hex')
}
