import { computed, type ComputedRef } from 'vue'
import type { Texts } from './defineTexts.ts'
import { language } from './language.ts'

export function useTexts<T>(texts: Texts<T>): ComputedRef<T> {
  return computed(() => texts[language.value])
}
