import type { Entry } from './entry.ts'
import { isStopWord, termsOf, wordsOf } from './words.ts'

/** `text.slice(range[0], range[1])` fits the query. */
export type Range = readonly [start: number, end: number]

export interface Snippet {
  readonly text: string
  readonly ranges: readonly Range[]
}

/** Where the words of a text stand: of each the number of its stem, where it starts, where it ends. Without the words that say nothing. */
export type Places = Uint32Array
const EACH = 3

const LENGTH = 140

/** What a snippet is taken from: the headings of an entry and its text, line by line. */
export const linesOf = ({ heads, text }: Entry): string => [heads.join('\n'), text].filter((part) => part !== '').join('\n')

/** The words of a text that are among the terms. */
export const marked = (text: string, terms: ReadonlySet<string>): Range[] =>
  wordsOf(text)
    .filter(({ word }) => !isStopWord(word) && termsOf(word).some((term) => terms.has(term)))
    .map(({ start, end }) => [start, end])

/**
 * The first line with the most different of these words in it, cut to length; the first of all, where it has none of them.
 * `text`, `places`: an entry's lines and the places of their words. `wanted`: numbers of stems.
 */
export function snippetOf(text: string, places: Places, wanted: ReadonlySet<number>): Snippet {
  let best: { from: number; ranges: Range[]; worth: number } = { from: 0, ranges: [], worth: 0 }
  for (let from = 0, at = 0; at < places.length;) {
    const to = endOf(text, from)
    const ranges: Range[] = []
    const different = new Set<number>()
    for (; at < places.length && places[at + 1]! < to; at += EACH) {
      if (!wanted.has(places[at]!)) continue
      ranges.push([places[at + 1]! - from, places[at + 2]! - from])
      different.add(places[at]!)
    }
    if (different.size > best.worth) best = { from, ranges, worth: different.size }
    from = to + 1
  }
  return cut(text.slice(best.from, endOf(text, best.from)), best.ranges)
}

function endOf(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function cut(line: string, ranges: readonly Range[]): Snippet {
  if (line.length <= LENGTH) return { text: line, ranges }
  const first = ranges[0]?.[0] ?? 0
  const from = first < LENGTH - 50 ? 0 : line.lastIndexOf(' ', first - 40) + 1
  const space = line.lastIndexOf(' ', from + LENGTH)
  const to = line.length - from <= LENGTH ? line.length : space > from ? space : from + LENGTH
  const before = from > 0 ? '… ' : ''
  const shift = before.length - from
  return {
    text: before + line.slice(from, to) + (to < line.length ? ' …' : ''),
    ranges: ranges.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start + shift, end + shift] as const),
  }
}
