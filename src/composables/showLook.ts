import type { Language } from '@/i18n'
import { quick, type TextScale, type Theme } from '@/storage/quick'

export function showTheme(chosen: Theme) {
  const root = document.documentElement
  if (chosen === 'system') delete root.dataset.theme
  else root.dataset.theme = chosen
}

export function showTextScale(chosen: TextScale) {
  document.documentElement.dataset.text = String(chosen)
}

/** Light, letter size and language as the person chose them, on the page; needs no Vue, so that nothing is painted before it. */
export function showKeptLook(language: Language) {
  document.documentElement.lang = language
  showTheme(quick.theme)
  showTextScale(quick.textScale)
}
