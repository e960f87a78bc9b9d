import type { Language } from './languageOf.ts'

/** «14 марта», and with the year when it is not this one. */
export function shortDateIn(language: Language, date: Date, now: Date): string {
  const sameYear = date.getFullYear() === now.getFullYear()
  const text = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(date)
  return text.replace(/ г\.$/, '')
}
