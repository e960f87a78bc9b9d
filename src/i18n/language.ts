import { shallowRef } from 'vue'

export type Language = 'ru' | 'en'
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' }

/** The language of everything on the screen. Changing it changes every screen at once. */
export const language = shallowRef<Language>('ru')

export function setLanguage(next: Language) {
  language.value = next
  document.documentElement.lang = next
}

/** What to start with: Russian, unless the browser asks for English and for no Russian. */
export function languageOf(preferred: readonly string[]): Language {
  const wanted = preferred.map((tag) => tag.slice(0, 2).toLowerCase())
  return wanted.includes('en') && !wanted.some((tag) => ['ru', 'be', 'uk', 'kk', 'tt', 'ba', 'uz', 'ky', 'tg', 'hy', 'az'].includes(tag))
    ? 'en'
    : 'ru'
}
