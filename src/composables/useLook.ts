import { readonly, shallowRef, watch } from 'vue'
import { language, languageOf, setLanguage } from '@/i18n'
import { quick, type TextScale, type Theme } from '@/storage/quick'
import { showTextScale, showTheme } from './showLook'

const theme = shallowRef<Theme>('system')
const textScale = shallowRef<TextScale>(1)

/** Language, light and letter size as the person chose them, before the first paint; later changes show at once and are kept. */
export function startLook() {
  setLanguage(quick.language ?? languageOf(navigator.languages))
  theme.value = quick.theme
  textScale.value = quick.textScale
  watch(language, (chosen) => (quick.language = chosen))
  watch(
    theme,
    (chosen) => {
      showTheme(chosen)
      quick.theme = chosen
    },
    { immediate: true },
  )
  watch(
    textScale,
    (chosen) => {
      showTextScale(chosen)
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
