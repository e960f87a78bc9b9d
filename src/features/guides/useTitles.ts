import { computed, type ComputedRef } from 'vue'
import { useContent } from '@/composables/useContent'
import type { PieceKey } from '@/domain/pack/manifest'
import { phraseTitle } from '@/domain/help/phraseTitle'
import { language } from '@/i18n'

export interface Titled {
  readonly to: string
  readonly title: string
}

/** Places as links with their titles, as far as the phone knows them; a place whose title is not known is left out. */
export function useTitles(places: () => readonly string[]): ComputedRef<readonly Titled[]> {
  const need = <K extends PieceKey>(kind: string, key: () => K) =>
    useContent(() => (places().some((to) => to.startsWith(`${kind}:`)) ? key() : null))
  const guides = need('guide', () => `guides/index/${language.value}` as const)
  const help = need('help', () => `help/index/${language.value}` as const)
  const faq = need('faq', () => `help/faq/${language.value}` as const)
  const phrases = need('faq', () => `help/phrases/${language.value}` as const)
  const emergency = need('emergency', () => `emergency/all/${language.value}` as const)
  const security = need('security', () => `security/all/${language.value}` as const)
  const terms = need('term', () => `glossary/all/${language.value}` as const)
  const regulation = need('regulation', () => `regulation/all/${language.value}` as const)

  const known = computed(() => {
    const titles = new Map<string, string>()
    if (guides.value.state === 'ready') for (const one of guides.value.value.guides) titles.set(`guide:${one.slug}`, one.title)
    if (help.value.state === 'ready') for (const one of help.value.value.trees) titles.set(`help:${one.slug}`, one.title)
    if (emergency.value.state === 'ready') for (const one of emergency.value.value.cards) titles.set(`emergency:${one.slug}`, one.title)
    if (security.value.state === 'ready') for (const one of security.value.value.items) titles.set(`security:${one.slug}`, one.title)
    if (terms.value.state === 'ready') for (const one of terms.value.value.terms) titles.set(`term:${one.id}`, one.title)
    if (faq.value.state === 'ready') {
      for (const { questions } of faq.value.value.themes) for (const one of questions) titles.set(`faq:${one.id}`, one.question)
    }
    if (phrases.value.state === 'ready') for (const one of phrases.value.value.phrases) titles.set(`faq:${one.id}`, phraseTitle(one.phrase))
    if (regulation.value.state === 'ready') {
      for (const { clauses } of regulation.value.value.sections) {
        for (const one of clauses) titles.set(`regulation:${one.id}`, `${one.id}. ${one.title}`)
      }
    }
    return titles
  })
  return computed(() => places().flatMap((to) => (known.value.has(to) ? [{ to, title: known.value.get(to)! }] : [])))
}
