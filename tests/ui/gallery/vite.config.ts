import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import icons from 'unplugin-icons/vite'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The gallery of every part with every example, for looking at; never shipped. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [vue(), icons({ compiler: 'vue3', scale: 1 })],
  resolve: { alias: { '@': here('../../../src') } },
  build: { outDir: here('../../../.cache/gallery'), emptyOutDir: true, target: 'es2022' },
})
