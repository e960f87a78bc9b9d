import { createApp } from 'vue'
import '@/ui/tokens.css'
import '@/ui/base.css'
import '@/ui/print.css'
import GalleryPage from './GalleryPage.vue'

const asked = new URLSearchParams(location.search)
for (const name of ['theme', 'text', 'contrast'] as const) {
  const value = asked.get(name)
  if (value) document.documentElement.dataset[name] = value
}
createApp(GalleryPage, { only: asked.get('only') }).mount('#app')
