/**
 * What every answer of the site says besides its body: the one source of truth. `npm start` sends it, the build writes it into
 * index.html as a meta element for hosts that send nothing, and `npm run hosts` turns it into ready-made files for common hosts.
 */
export interface InlineHashes {
  /** `sha256-…` of each style and script element that stands inside index.html; nothing else inline is let through. */
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

const quoted = (hashes: readonly string[]) => hashes.map((hash) => ` '${hash}'`).join('')

const directives = ({ styles, scripts }: InlineHashes): readonly (readonly [string, string])[] => [
  ['default-src', `'none'`],
  // wasm-unsafe-eval compiles WebAssembly (the QR reader) and nothing else; scripts from strings stay forbidden.
  ['script-src', `'self' 'wasm-unsafe-eval'${quoted(scripts)}`],
  ['style-src', `'self'${quoted(styles)}`],
  ['img-src', `'self' data: blob:`],
  ['font-src', `'self'`],
  ['connect-src', `'self'`],
  // data: is the manifest that carries an invite to an iPhone's home screen (src/platform/carryInvite.ts).
  ['manifest-src', `'self' data:`],
  ['worker-src', `'self'`],
  ['base-uri', `'none'`],
  ['form-action', `'none'`],
  ['frame-ancestors', `'none'`],
  ['object-src', `'none'`],
  ['require-trusted-types-for', `'script'`],
  ['trusted-types', 'vue default'],
]

/** A meta element may not speak of `frame-ancestors`: browsers warn and ignore it there. */
export function contentSecurityPolicy(hashes: InlineHashes, where: 'header' | 'meta'): string {
  return directives(hashes)
    .filter(([name]) => where === 'header' || name !== 'frame-ancestors')
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

export function securityHeaders(hashes: InlineHashes): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hashes, 'header'),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
  }
}

const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_FIRST = 'no-cache'

/** Folders whose files carry their own hash in the name, so that a name never means two contents. */
export const FOR_EVER_FOLDERS = ['assets', 'content'] as const
/** Stable names inside those folders: always asked for anew. */
export const STABLE_IN_FOLDERS = ['content/manifest.json'] as const

/** `path` is below the base, without a leading slash. */
export function cacheControl(path: string): string {
  if (STABLE_IN_FOLDERS.some((stable) => stable === path)) return ASK_FIRST
  return FOR_EVER_FOLDERS.some((folder) => path.startsWith(`${folder}/`)) ? FOR_EVER : ASK_FIRST
}

export const CACHE = { forEver: FOR_EVER, askFirst: ASK_FIRST } as const
