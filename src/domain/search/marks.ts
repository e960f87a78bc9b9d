import type { Entry } from './entry.ts'
import { isStopWord, termsOf, wordsOf } from './words.ts'

/** `text.slice(range[0], range[1])` fits the query. */
export type Range = readonly [start: number, end: number]

export interface Snippet {
  readonly text: string
  readonly ranges: readonly Range[]
}

const LENGTH = 140
/** Characters of a long text that are looked through for a snippet. */
const READ = 4_000

interface Line {
  readonly text: string
  readonly words: readonly { readonly terms: readonly string[]; readonly range: Range }[]
}

function readLine(text: string): Line {
  const words = wordsOf(text).filter(({ word }) => !isStopWord(word))
  return { text, words: words.map(({ word, start, end }) => ({ terms: termsOf(word), range: [start, end] })) }
}

/** The same entries are found again with every letter typed: their lines are taken apart once. */
const lines = new Map<Entry, readonly Line[]>()
const HELD = 150

function linesOf(entry: Entry): readonly Line[] {
  const known = lines.get(entry)
  if (known) return known
  const read = [...entry.heads, ...entry.text.slice(0, READ).split('\n')].map(readLine)
  if (lines.size >= HELD) lines.delete(lines.keys().next().value!)
  lines.set(entry, read)
  return read
}

const fitting = (line: Line, terms: ReadonlySet<string>) => line.words.filter((word) => word.terms.some((term) => terms.has(term)))

/** The words of a text that are among the terms. */
export const marked = (text: string, terms: ReadonlySet<string>): Range[] => fitting(readLine(text), terms).map(({ range }) => range)

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

/** The line of an entry with the most different terms in it, cut to length; its beginning, where the words stand in the title alone. */
export function snippetOf(entry: Entry, terms: ReadonlySet<string>): Snippet {
  let best: { line: string; ranges: Range[]; worth: number } = {
    line: entry.heads[0] ?? entry.text.split('\n')[0] ?? '',
    ranges: [],
    worth: 0,
  }
  for (const line of linesOf(entry)) {
    const found = fitting(line, terms)
    const worth = found.length === 0 ? 0 : new Set(found.map((word) => word.terms[0])).size
    if (worth > best.worth) best = { line: line.text, ranges: found.map(({ range }) => range), worth }
  }
  return cut(best.line, best.ranges)
}
