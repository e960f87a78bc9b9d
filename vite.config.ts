import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import icons from 'unplugin-icons/vite'
import { VitePWA } from 'vite-plugin-pwa'
import type { UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/cli/contentPlugin.ts'
import { basePath } from './src/cli/site/base.ts'
import { htmlPlugin } from './src/cli/site/htmlPlugin.ts'
import { listFiles, NOT_PRECACHED, PRECACHED } from './src/cli/site/precache.ts'
import { webManifest } from './src/cli/site/webManifest.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const base = basePath(process.env.BASE_PATH)
/** Two builds can stand side by side: a deploy, and the one after it with a changed sentence. */
const outDir = here(process.env.OUT_DIR ?? './dist')

const contentDir = process.env.CONTENT_DIR ? here(process.env.CONTENT_DIR) : undefined

/** What it takes to read the app's components; the build draws the first screen with them once more. */
const view = (): UserConfig => ({
  plugins: [vue({ features: { optionsAPI: false, componentIdGenerator: 'filepath' } }), icons({ compiler: 'vue3', scale: 1 })],
  resolve: { alias: { '@': here('./src') } },
  define: { __APP_VERSION__: JSON.stringify(process.env.npm_package_version ?? '0.0.0') },
})

const pwa = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'sw.ts',
  outDir,
  registerType: 'prompt',
  // Our own registration (src/platform/worker.ts): the plugin's is silent about a failed install and never retries.
  injectRegister: false,
  manifest: webManifest(base),
  includeManifestIcons: false,
  injectManifest: {
    rollupFormat: 'iife',
    globPatterns: PRECACHED,
    globIgnores: NOT_PRECACHED,
    maximumFileSizeToCacheInBytes: 5_000_000,
    manifestTransforms: [listFiles(outDir)],
  },
  integration: {
    // The plugin adds the web manifest once more, without a hash; ours is already in the list.
    beforeBuildServiceWorker: ({ injectManifest }) => void (injectManifest.additionalManifestEntries = []),
  },
})

/**
 * Chunks by how often they change and who waits for them. Libraries stand apart, so that a changed screen does not make every phone fetch them
 * again; what every screen needs at once is one file, since on a slow network a request costs more than its bytes.
 */
const CHUNKS: Readonly<Record<string, RegExp>> = {
  first:
    /preload-helper|src[\\/](i18n[\\/](defineTexts|languageOf|shortDateIn|keepTogether)|storage[\\/](quick|local|trouble)|platform[\\/](tabMemory|earlyPress|readNatively|inAppLine|standalone|device)|domain[\\/](audience|device|link[\\/](joinPlace|inviteShapes|tokenBytes)|invite[\\/](layout|base64url|days|bits|sixBit|codePage|dictionary|fields|unpack|unpackTexts|linkBits|decodeWith|readWith))|composables[\\/]showLook|ui[\\/]longTitle|features[\\/]join[\\/](firstLight|factsOf|fromAddress|factTexts))\./,
  framework: /node_modules[\\/](vue|@vue|vue-router|pinia)[\\/]/,
  base: /plugin-vue:export-helper|lucide[\\/](life-buoy|book-open|shield-check|settings|house|siren|loader-circle)|src[\\/](i18n|routeNames|storage[\\/](index|drafts|problem|reload|patience|plain)\.|platform[\\/](install|trustedTypes|carriedText)|domain[\\/](institution[\\/](judgeSigner|institutionId))|ui[\\/](house|AppButton|ActionBar|FactList|Notice|PageHead|PorchScene|TabBar|AppMark|publishBlock|richLink|Expander)|features[\\/]join[\\/](openedInvite|InviteFace)|composables[\\/](firstScreen|usePageTitle|useUndo|useLook|useOffline|useStorageTrouble)\.)/,
  dexie: /node_modules[\\/]dexie[\\/]/,
  valibot: /node_modules[\\/]valibot[\\/]/,
  minisearch: /node_modules[\\/](minisearch|@orama)[\\/]/,
  qr: /node_modules[\\/]qr[\\/]/,
  zxing: /node_modules[\\/]zxing-wasm[\\/]/,
}
const chunkGroups = Object.entries(CHUNKS).map(([name, test], at, all) => ({ name, test, priority: all.length - at }))

export default defineConfig({
  base,
  ...view(),
  plugins: [...view().plugins!, contentPlugin(contentDir), htmlPlugin(base, view()), pwa],
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: true,
    // Which plugin took how long is nothing that somebody who starts the app has to read.
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } }, checks: { bundlerTimings: false } },
  },
  // The QR reader's worker fetches its second reader only when the first one fails.
  worker: { format: 'es' },
  test: {
    reporters: ['default', './tests/support/tally.ts'],
    projects: [
      {
        extends: true,
        // Patient, here and below: two cores shared with browsers take four times as long as a quiet machine.
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{architecture,content,content-pack,domain,cli,qr,sw}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/{app,composables,features,i18n,platform,storage,ui}/**/*.test.ts'],
          setupFiles: ['tests/support/componentSetup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // One browser after another, when the quick tests are done: two at once on a small machine would time each other out.
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/support/sites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
