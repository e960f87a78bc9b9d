import { readonly, shallowRef, watch } from 'vue'
import { language, languageOf, setLanguage } from '@/i18n'
import { quick } from '@/storage'

export type Theme = 'system' | 'light' | 'dark'
export type TextScale = 1 | 1.25 | 1.5 | 2

const theme = shallowRef<Theme>('system')
const textScale = shallowRef<TextScale>(1)

/** Language, light and letter size as the person chose them, before the first paint; later changes show at once and are kept. */
export function startLook() {
  setLanguage(quick.language ?? languageOf(navigator.languages))
  theme.value = quick.theme
  textScale.value = quick.textScale
  const root = document.documentElement
  watch(language, (chosen) => (quick.language = chosen))
  watch(
    theme,
    (chosen) => {
      if (chosen === 'system') delete root.dataset.theme
      else root.dataset.theme = chosen
      quick.theme = chosen
    },
    { immediate: true },
  )
  watch(
    textScale,
    (chosen) => {
      root.dataset.text = String(chosen)
      quick.textScale = chosen
    },
    { immediate: true },
  )
}

export function useLook() {
  return {
    theme: readonly(theme),
    textScale: readonly(textScale),
    setTheme: (chosen: Theme) => (theme.value = chosen),
    setTextScale: (chosen: TextScale) => (textScale.value = chosen),
  }
}
