import { shallowRef } from 'vue'
import type { Language } from './languageOf.ts'

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' }

/** The language of everything on the screen. Changing it changes every screen at once. */
export const language = shallowRef<Language>('ru')

export function setLanguage(next: Language) {
  language.value = next
  document.documentElement.lang = next
}
