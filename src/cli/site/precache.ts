import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VitePWAOptions } from 'vite-plugin-pwa'

type ManifestTransform = NonNullable<VitePWAOptions['injectManifest']['manifestTransforms']>[number]

/** Everything the app is made of, except what a browser asks for by itself or what is listed elsewhere. */
export const PRECACHED = ['**/*.{html,js,css,svg,png,webp,ico,wasm,webmanifest,json}']
export const NOT_PRECACHED = [
  '404.html',
  'screenshots/**',
  '**/*.map',
  // The pieces of content are listed in content/manifest.json, which is itself in the list with its hash: so one changed sentence
  // changes one line of sw.js. The worker reads them from there and checks each against the hash in its name.
  'content/*.????????????????.json',
]

/**
 * Gives every entry its hash, so that a captive portal's page or half a deploy is never taken for a file of ours. SHA-256 and not more: the list
 * travels with every update and a hash does not compress (SHA-384 would add 16 bytes to each line for nothing: whoever could forge a file for
 * SHA-256 is not stopped by hashes that come from the same host).
 */
export const withIntegrity =
  (dir: string): ManifestTransform =>
  (entries) => ({
    manifest: entries.map(({ url, size }) => ({
      url: url === 'index.html' ? './' : url,
      integrity: `sha256-${createHash('sha256')
        .update(readFileSync(join(dir, url)))
        .digest('base64')}`,
      revision: null,
      size,
    })),
    warnings: [],
  })
