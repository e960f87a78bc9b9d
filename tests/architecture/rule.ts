/**
 * Who may import whom: the table of the house, as code. A room not named here does not exist; an import not allowed here is refused.
 * `packages` lists npm packages with the reason each small one is let into a pure room.
 */
export interface Room {
  /** Our own rooms it may import, besides itself. `storage` etc. mean the front door (index.ts) where the room has one. */
  readonly ours: readonly string[]
  readonly packages: readonly string[]
}

const SEALING = [
  'age-encryption', // a copy with a passphrase, in a format that other programs open too
  '@noble/ciphers', // the key inside it, wrapped in steps that show how far they are
  '@noble/hashes', // the slow hash of the passphrase
]

const PURE = [
  'valibot', // checks what a file or the disk holds before it is believed
  'fflate', // DEFLATE of an invite
  '@noble/ed25519', // signatures, where WebCrypto has none
  '@noble/hashes', // checksums and slow hashes, synchronous
  'minisearch', // the search index
  '@orama/stemmers', // Russian and English word forms
]

export const ROOMS: Readonly<Record<string, Room>> = {
  domain: { ours: [], packages: PURE },
  'content-pack': { ours: ['domain'], packages: ['yaml', 'markdown-it', 'valibot'] },
  storage: { ours: ['domain'], packages: ['dexie', 'valibot'] },
  platform: { ours: ['domain'], packages: ['qr', 'zxing-wasm', 'fflate', ...SEALING] },
  i18n: { ours: [], packages: ['vue'] },
  ui: { ours: ['domain'], packages: ['vue', '~icons'] },
  composables: { ours: ['domain', 'storage', 'platform', 'i18n'], packages: ['vue'] },
  features: {
    ours: ['domain', 'storage', 'platform', 'i18n', 'ui', 'composables', 'routeNames'],
    packages: ['vue', 'vue-router', 'pinia', '~icons'],
  },
  app: {
    ours: ['domain', 'storage', 'platform', 'i18n', 'ui', 'composables', 'routeNames', 'features'],
    packages: ['vue', 'vue-router', 'pinia', '~icons'],
  },
  sw: { ours: ['domain'], packages: [] },
  cli: { ours: ['domain', 'content-pack'], packages: ['node:', 'qr', 'vite', 'vite-plugin-pwa', 'playwright-core'] },
  content: { ours: [], packages: [] },
  // The first light comes before the app does.
  main: { ours: ['app', 'ui', 'features'], packages: [] },
  routeNames: { ours: [], packages: [] },
}

/** Names that mean «I did not know where to put it». */
export const REFUSED_FOLDERS = /^(utils?|helpers?|common|shared|misc|lib|tools?|stuff|core)$/i

/** Rooms that are entered by their own doors: `@/storage`, or `@/storage/quick` for what must be known before anything else; never `@/storage/tables`. */
const DOORS: Readonly<Record<string, RegExp>> = { storage: /^storage(\/(index|quick)(\.ts)?)?$/ }

export interface Import {
  /** Path below src, for example `features/join/InvitePage.vue`. */
  readonly from: string
  /** As written: a relative path, `@/…`, or a package. */
  readonly to: string
}

const roomOf = (path: string) => (path.split('/')[0] ?? '').replace(/\.(ts|vue)$/, '')

/** Resolves `./` and `../` against the importing file, and `@/` against src; `null` for a package. */
function target({ from, to }: Import): string | null {
  const bare = to.replace(/\?.*$/, '')
  if (bare.startsWith('@/')) return bare.slice(2)
  if (!bare.startsWith('.')) return null
  const parts = from.split('/').slice(0, -1)
  for (const piece of bare.split('/')) {
    if (piece === '..') parts.pop()
    else if (piece !== '.') parts.push(piece)
  }
  return parts.join('/')
}

/** The sentence that refuses this import, or `null` if it is allowed. */
export function refusal(one: Import): string | null {
  const room = roomOf(one.from)
  const rule = ROOMS[room]
  if (!rule) return `${one.from}: «${room}» is not a room of the house`
  const folder = one.from
    .split('/')
    .slice(0, -1)
    .find((name) => REFUSED_FOLDERS.test(name))
  if (folder) return `${one.from}: a folder named «${folder}» says nothing; name it after what it does`
  const path = target(one)
  if (path === null) {
    if (one.to.startsWith('virtual:')) return null
    const allowed = rule.packages.some((name) =>
      name.endsWith(':') ? one.to.startsWith(name) : one.to === name || one.to.startsWith(`${name}/`),
    )
    return allowed ? null : `${one.from}: «${room}» may not use the package ${one.to}`
  }
  const there = roomOf(path)
  if (!ROOMS[there]) return path.endsWith('.css') && there === room ? null : `${one.from}: «${there}» is not a room of the house`
  if (there !== room && !rule.ours.includes(there)) return `${one.from}: «${room}» may not import from «${there}» (${one.to})`
  if (room === 'features' && there === 'features' && one.from.split('/')[1] !== path.split('/')[1]) {
    return `${one.from}: features meet in the database, not in each other (${one.to})`
  }
  if (room !== there && DOORS[there]?.test(path) === false) {
    return `${one.from}: «${there}» is entered by its front door, @/${there} (${one.to})`
  }
  return null
}

const IMPORT = /(?:import|export)\s+(?:type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g

/** Every static and dynamic import of a .ts or .vue source. */
export function importsOf(from: string, source: string): Import[] {
  const code = from.endsWith('.vue') ? [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join('\n') : source
  const clean = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...clean.matchAll(IMPORT)].map((m) => ({ from, to: (m[1] ?? m[2])! }))
}
