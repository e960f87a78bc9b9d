import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** What lies in the phone's caches: address without its proof → text as latin1, so that any bytes can be compared. */
export function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {}
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const bytes = new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0))
        const path = request.url.replace(/\?.*$/, '').slice(location.origin.length)
        if (!path.includes('__kryltso')) found[path] = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
      }
    }
    return found
  })
}

/** Files that are on the site, and not on the phone: a copy of the page for one host, what only an installing browser asks for, host files. */
const NOT_KEPT = /^(404\.html|sw\.js|_headers|screenshots\/.*)$/

/** What ought to be there: path below the base → the file's bytes as latin1; the page itself under the empty path. */
export function published(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .filter((path) => !NOT_KEPT.test(path))
  return Object.fromEntries(files.map((path) => [path === 'index.html' ? '' : path, readFileSync(join(dir, path), 'latin1')]))
}

/** Kept files that are not, byte for byte, what was published: a portal's page, half a file, another version. */
export function poisoned(found: Record<string, string>, dir: string, base = '/'): string[] {
  const right = published(dir)
  return Object.keys(found).filter((path) => found[path] !== right[path.slice(base.length)])
}
