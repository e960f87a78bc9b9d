import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'
import { GROUP_OF, ONE_NAME } from './synonyms.ts'

/** A word where it stands in a text: `text.slice(start, end)`. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

const WORD = /\d+(?:[.-]\d+)*|\p{L}[\p{L}\p{N}]*/gu
const CYRILLIC = /[а-я]/
const LATIN = /[a-z]/

/** Latin letters that look like Cyrillic ones: somebody's «МAХ» may be typed in both. */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
} // prettier-ignore

/** Lower case, ё as е, both alphabets of one word told apart. */
export function plainWord(word: string): string {
  const low = word.toLowerCase().replaceAll('ё', 'е')
  if (!CYRILLIC.test(low) || !LATIN.test(low)) return low
  return low.replace(/[a-z]/g, (letter) => ALIKE[letter] ?? letter)
}

/** The words of a text with their places. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index: start } of text.matchAll(WORD)) words.push({ word, start, end: start + word.length })
  return words
}

const STOP = new Set(
  (
    'а без бы в вам вас ваш все вы где да для делать до его ее еще если есть же за и из или им их к как какой ко когда кому кто ли меня мне мной мой мы на надо нам нас не нет ни но ну о об ' +
    'он она они от очень по под почему при про с свой себя со сделать так такое там то тоже только ты у уже чего чем что чтобы это этот эта эти я можно нужно ' +
    'a about am an and are as at be been but by can could did do does for from had has have how i if in into is it its me my no not of on or our so that the their them then ' +
    'there they this to was we were what when where which who why will with would you your'
  ).split(' '),
)

interface Known {
  readonly stem: string
  readonly terms: readonly string[]
  readonly stop: boolean
}

/** The same words come again and again, in every text and with every letter typed. */
const seen = new Map<string, Known>()
const MOST = 60_000

function known(word: string): Known {
  const before = seen.get(word)
  if (before) return before
  const low = plainWord(word)
  const plain = ONE_NAME.get(low) ?? (CYRILLIC.test(low) ? russian(low) : LATIN.test(low) ? english(low) : low)
  const stem = ONE_NAME.get(plain) ?? plain
  const group = groupOf(stem)
  const now: Known = { stem, terms: group === undefined ? [stem] : [stem, group], stop: STOP.has(word.toLowerCase().replaceAll('ё', 'е')) }
  if (seen.size >= MOST) seen.clear()
  seen.set(word, now)
  return now
}

/** The form under which a word is kept in the index: «приглашения», «Приглашением» → one stem; «МАХ», «MAX» and «макс» → `max`. */
export const stemOf = (word: string): string => known(word).stem

/** The stem, and the group of words that mean the same, if it is in one. */
export const termsOf = (word: string): readonly string[] => known(word).terms

/** The mark of the group that a stem is in: it stands in the index beside the stem, under a name that nobody can type. */
export const groupOf = (stem: string): string | undefined => GROUP_OF.get(stem)

/** A word that says nothing about the subject. */
export const isStopWord = (word: string): boolean => known(word).stop
