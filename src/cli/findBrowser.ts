import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

export class NoBrowser extends Error {}

/**
 * A Chromium to test with: the one named in CHROMIUM_PATH, else one on this machine, else Playwright's own download, else Debian's package
 * where we may install one. @throws NoBrowser with a sentence for the person at the keyboard
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const named = env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new NoBrowser(`CHROMIUM_PATH says ${named}, but there is no such file.`)
  }
  return onThisMachine(env) ?? playwrights() ?? downloaded() ?? debians(env) ?? refuse()
}

function onThisMachine(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) => existsSync(path))
}

function playwrights(): string | undefined {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function downloaded(): string | undefined {
  console.log('No Chromium found. Asking Playwright for its own…')
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  return playwrights()
}

function debians(env: NodeJS.ProcessEnv): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('That did not work. Asking Debian for its package…')
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'inherit', timeout: 600_000 })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
  return onThisMachine(env)
}

function refuse(): never {
  throw new NoBrowser(
    'The tests need a Chromium and none could be had. Install Chromium or Chrome, or say CHROMIUM_PATH=/path/to/it npm test.',
  )
}
