import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

export interface SiteFile {
  readonly type: string
  readonly etag: string
  /** Compressed once, at the first request, and kept. */
  body(encoding: Encoding): Buffer
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}
const COMPRESSED = /^(text\/|application\/(json|manifest|wasm|xml)|image\/svg)/

/** Every file below `dir`, by its path with forward slashes (`assets/app-1a2b3c.js`). */
export function readSite(dir: string): ReadonlyMap<string, SiteFile> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), siteFile(readFileSync(join(dir, path)), extname(path))]))
}

function siteFile(bytes: Buffer, extension: string): SiteFile {
  const type = TYPES[extension] ?? 'application/octet-stream'
  const kept = new Map<Encoding, Buffer>([['identity', bytes]])
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    body(encoding) {
      const asked = COMPRESSED.test(type) ? encoding : 'identity'
      const made = kept.get(asked) ?? compress(bytes, asked)
      kept.set(asked, made)
      return made
    },
  }
}

const compress = (bytes: Buffer, encoding: Encoding) =>
  encoding === 'br'
    ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    : gzipSync(bytes, { level: 9 })

export const isCompressed = (file: SiteFile): boolean => COMPRESSED.test(file.type)
