import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import icons from 'unplugin-icons/vite'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/cli/contentPlugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  plugins: [vue(), icons({ compiler: 'vue3', scale: 1 }), contentPlugin()],
  resolve: { alias: { '@': here('./src') } },
  define: { __APP_VERSION__: JSON.stringify(process.env.npm_package_version ?? '0.0.0') },
  build: { target: 'es2022' },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/{architecture,content,content-pack,domain,cli,sw}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/{app,composables,features,i18n,platform,storage,ui}/**/*.test.ts'],
          setupFiles: ['tests/support/componentSetup.ts'],
        },
      },
    ],
  },
})
