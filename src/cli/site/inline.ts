import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { InlineHashes } from './headers.ts'

const read = (path: string) => {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url))
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n').trim() : ''
}

/** The few rules that stand inside index.html, so that the first picture waits for no second answer of the server. */
export const criticalCss = (): string => read('app/critical.css')

/** The few lines that must run before the browser meets the manifest. */
export const carryInviteJs = (): string => read('platform/carryInvite.js')

export const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Both go into the page byte for byte as they are written, so their hashes are known without a build. */
export const inlineHashes = (): InlineHashes => ({
  styles: [criticalCss()].filter(Boolean).map(sha256),
  scripts: [carryInviteJs()].filter(Boolean).map(sha256),
})
