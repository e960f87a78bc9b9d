import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VitePWAOptions } from 'vite-plugin-pwa'

type ManifestTransform = NonNullable<VitePWAOptions['injectManifest']['manifestTransforms']>[number]

/** Everything the app is made of, except what a browser asks for by itself or what is listed elsewhere. */
export const PRECACHED = ['**/*.{html,js,css,svg,png,webp,ico,wasm,webmanifest,json}']
export const NOT_PRECACHED = [
  '404.html',
  'screenshots/**',
  '**/*.map',
  // The pieces of content are listed in content/manifest.json. The worker reads them from there and checks each against the hash in its name.
  'content/*.????????????????.json',
]

/** What the worker carries of the list of files: one line with its hash. The list itself changes only with the code. */
export const FILE_LIST = 'files.json'
const CONTENT_LIST = 'content/manifest.json'

/**
 * Gives every file its hash, so that a captive portal's page or half a deploy is never taken for a file of ours. The hashes stand in
 * `files.json` beside the app, and the worker itself carries only the hashes of the two lists (files and content): a hash does not compress, the
 * worker travels with every update, and so one changed sentence costs the same however many files the app is made of. SHA-256 and not more:
 * SHA-384 would add 16 bytes to each line for nothing, since whoever could forge a file for SHA-256 is not stopped by hashes from the same host.
 */
export const listFiles =
  (dir: string): ManifestTransform =>
  (entries) => {
    const integrity = (url: string) =>
      `sha256-${createHash('sha256')
        .update(readFileSync(join(dir, url)))
        .digest('base64')}`
    const own = entries.filter(({ url }) => url !== CONTENT_LIST && url !== FILE_LIST).sort((a, b) => (a.url < b.url ? -1 : 1))
    const list = Object.fromEntries(own.map(({ url }) => [url === 'index.html' ? './' : url, integrity(url)]))
    writeFileSync(join(dir, FILE_LIST), JSON.stringify(list))
    const lists = [FILE_LIST, CONTENT_LIST].map((url) => ({ url, integrity: integrity(url), revision: null, size: 0 }))
    return { manifest: lists, warnings: [] }
  }
