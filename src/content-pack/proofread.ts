import type { Language } from '../domain/audience/audience.ts'

const MIXED = /[A-Za-z]*(?:[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z])[A-Za-zА-Яа-яЁё]*/g

/** A word with letters of both alphabets is a slip of the keyboard; an address taken apart on purpose is not. */
function mixedWords(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => !/[A-Za-zА-Яа-яЁё0-9]\.[A-Za-zА-Яа-яЁё]/.test(word))
    .flatMap((word) => word.match(MIXED) ?? [])
}

/** What is wrong with the letters and signs of this text, a sentence for each. */
export function proofread(text: string, language: Language): string[] {
  const found = mixedWords(text).map((word) => `letters of two alphabets in one word: «${word}»`)
  if (text.includes('!')) found.push('an exclamation mark; the porch never shouts')
  if (language !== 'ru') return found
  if (/["”]/.test(text)) found.push('straight or English quotes in Russian text; write «ёлочки»')
  if (/\S - \S/.test(text)) found.push('a hyphen stands where a dash belongs: « — »')
  return found
}

/** Marks that were to mean something and, for a sign too few or a space too many, stand as plain text. */
export function brokenMarks(text: string): string[] {
  const found: string[] = []
  const open = /\*\*|`|~~|__/.exec(text)?.[0]
  if (open) found.push(`a mark that is opened and not closed: «${open}»`)
  if (/\]\s*\(/.test(text))
    found.push('a link is written [words](guide:slug), with nothing between «]» and «(» and no space in the address')
  if (/(?:^|\s)#{1,6}[^\s#]/.test(text)) found.push('a heading has a space after «#», and an empty line before and after')
  return found
}

/** Fewer letters may be a name, or what stands on a screen. */
const TELLING = 20

/** Whether a paragraph was left in the other language: most letters of its plain words, outside quotes. Names and addresses are no plain words. */
export function inOtherLanguage(text: string, language: Language): boolean {
  const words = text.replace(/«[^»]*»|“[^”]*”/g, '').match(/(?<![\p{L}\p{N}./@-])\p{Ll}+(?![\p{L}\p{N}/@-]|\.\p{L})/gu) ?? []
  const letters = (alphabet: RegExp) => words.filter((word) => alphabet.test(word)).join('').length
  const [russian, latin] = [letters(/^[а-яё]/), letters(/^[a-z]/)]
  const [wrong, right] = language === 'ru' ? [latin, russian] : [russian, latin]
  return wrong >= TELLING && wrong > 2 * right
}

const SENTENCE_END = /(?<=[.!?…]["»)]?)\s+/

/** The sentences of a paragraph that have more words than this. A word holds a letter or a digit. */
export function longSentences(text: string, most: number): { readonly words: number; readonly begins: string }[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((words) => words.length > most)
    .map((words) => ({ words: words.length, begins: words.slice(0, 4).join(' ') }))
}
