import { otherLayout } from './layout.ts'
import type { SearchIndex } from './searchIndex.ts'
import { isStopWord, plainWord, stemOf, wordsOf } from './words.ts'

/** One word of a query. */
export interface Asked {
  readonly stem: string
  /** Not a word of the content: look for words like it. */
  readonly unknown: boolean
  /** Still being typed: words that begin so fit too. */
  readonly open: boolean
  /** Says nothing about the subject. */
  readonly stop: boolean
  /** What the other keyboard would have made of it, where neither is known. */
  readonly otherwise?: string
}

const MOST_WORDS = 12

/** How many letters may be wrong. */
export const mistakes = (stem: string): number => (stem.length < 4 || /\d/.test(stem) ? 0 : stem.length < 7 ? 1 : 2)

/** The commonest slip on glass: two letters have changed places. The word they make, if it is known. */
function swapped(index: SearchIndex, word: string): string | undefined {
  for (let at = 0; word.length > 3 && at < word.length - 1; at++) {
    const stem = stemOf(word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2))
    if (index.vocabulary.has(stem)) return stem
  }
  return undefined
}

/** «уче» is the beginning of «учебный», though as a word of its own it would be a form of «уч». */
const isBeginning = (index: SearchIndex, word: string) => !index.vocabulary.has(stemOf(word)) && index.begins(plainWord(word))

const stemsOf = (text: string) => wordsOf(text).map(({ word }) => stemOf(word))

/**
 * A query as words to look for. A piece of it typed on the other keyboard is turned over where that makes words of it. A query that
 * ends in a space is complete; otherwise its last word is still being typed.
 */
export function readQuery(index: SearchIndex, query: string): Asked[] {
  const text = query.normalize('NFC').slice(0, 200)
  const chunks = text.split(/\s+/).filter((chunk) => chunk !== '')
  const typing = !/\s$/.test(text)

  const asked = chunks.slice(0, MOST_WORDS).flatMap((chunk, at) => {
    const last = typing && at === chunks.length - 1
    const fits = (stem: string) => index.vocabulary.has(stem) || (last && stem.length > 1 && index.begins(stem))
    const straight = stemsOf(chunk)
    const turned = stemsOf(otherLayout(chunk))
    const isKnown = straight.length > 0 && straight.every(fits)
    const turn = !isKnown && turned.length > 0 && turned.every(fits) && turned.join('').length > 1
    const words = turn ? wordsOf(otherLayout(chunk)) : wordsOf(chunk)
    return words.map(({ word }, place): Asked => {
      const typed = stemOf(word)
      const open = last && place === words.length - 1
      const stem = open && isBeginning(index, word) ? plainWord(word) : fits(typed) ? typed : (swapped(index, word) ?? typed)
      const unknown = !fits(stem)
      const other = unknown && turned.length === 1 && straight.length === 1 ? turned[0] : undefined
      return {
        stem,
        unknown,
        open,
        stop: isStopWord(word),
        ...(other === undefined || other === stem ? {} : { otherwise: other }),
      }
    })
  })
  // The first letter of a word tells nothing yet.
  const begun = asked.filter(({ open, stem }) => !open || stem.length > 1)
  const telling = begun.filter(({ stop }) => !stop)
  return telling.length > 0 ? telling : begun
}
