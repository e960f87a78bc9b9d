import type { Language } from './languageOf.ts'

/** A text with a number or a name in it is a function; everything else is a string. The English side must have exactly the Russian side's keys. */
type Like<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Like<T[K]> }

export type Texts<T> = Readonly<Record<Language, T>>

export function defineTexts<T>(texts: { readonly ru: T; readonly en: NoInfer<Like<T>> }): Texts<Like<T>> {
  return texts as Texts<Like<T>>
}
