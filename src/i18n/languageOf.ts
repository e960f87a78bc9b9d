export type Language = 'ru' | 'en'

/** What to start with: Russian, unless the browser asks for English and for no Russian. */
export function languageOf(preferred: readonly string[]): Language {
  const wanted = preferred.map((tag) => tag.slice(0, 2).toLowerCase())
  return wanted.includes('en') && !wanted.some((tag) => ['ru', 'be', 'uk', 'kk', 'tt', 'ba', 'uz', 'ky', 'tg', 'hy', 'az'].includes(tag))
    ? 'en'
    : 'ru'
}
