import MiniSearch from 'minisearch'
import { LANGUAGES, type Language } from '../audience/audience.ts'
import { entriesOf, type Pack } from './entries.ts'
import type { Entry } from './entry.ts'
import type { Places } from './marks.ts'
import { groupOf, isStopWord, stemOf, termsOf, wordsOf, type Word } from './words.ts'

export const FIELDS = ['name', 'heads', 'text'] as const
type Indexed = { readonly id: number } & Record<(typeof FIELDS)[number], string>

/** An index that can be added to. Everything in it is read by `search` alone. */
export interface SearchIndex {
  readonly language: Language
  readonly entries: readonly Entry[]
  /** Stems of an entry's title and of its other wordings, one string each: for «these very words». */
  readonly names: readonly (readonly string[])[]
  /** Where the words of an entry's lines stand: a snippet is cut with every letter typed, and its text is not read anew for that. */
  readonly places: readonly Places[]
  /** Stem → its number in `places`; mark of a group of words that mean the same → the numbers of all its stems. */
  readonly numbers: ReadonlyMap<string, readonly number[]>
  readonly mini: MiniSearch<Indexed>
  /** Stem, or mark of a group of words that mean the same → in how many entries it stands. */
  readonly vocabulary: ReadonlyMap<string, number>
  /** Whether some stem begins so. */
  begins(start: string): boolean
  /** Stems that begin so and that a title, or another wording of one, begins with. */
  firstWords(start: string): readonly string[]
}

interface Growing extends SearchIndex {
  readonly names: string[][]
  readonly places: Places[]
  add(entry: Entry): void
}

/** Stems of a text as one string, without the words that say nothing; of a text of nothing else, all of them. */
export function stemLine(text: string): string {
  const words = wordsOf(text)
  const telling = words.filter(({ word }) => !isStopWord(word))
  return (telling.length > 0 ? telling : words).map(({ word }) => stemOf(word)).join(' ')
}

/** Whether a sorted list has a word that begins so. */
function hasStart(sorted: readonly string[], start: string): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < start) low = middle + 1
    else high = middle
  }
  return sorted[low]?.startsWith(start) ?? false
}

export function emptyIndex(language: Language): SearchIndex {
  const vocabulary = new Map<string, number>()
  const seenIn = new Map<string, number>()
  const entries: Entry[] = []
  const numbers = new Map<string, number[]>()
  let numbered = 0
  const firsts = new Set<string>()
  let sorted: string[] = []

  const count = (stem: string) => {
    if (seenIn.get(stem) === entries.length) return
    seenIn.set(stem, entries.length)
    vocabulary.set(stem, (vocabulary.get(stem) ?? 0) + 1)
  }
  function numberOf(stem: string): number {
    const known = numbers.get(stem)?.[0]
    if (known !== undefined) return known
    numbers.set(stem, [numbered])
    const group = groupOf(stem)
    if (group !== undefined) numbers.set(group, [...(numbers.get(group) ?? []), numbered])
    return numbered++
  }
  /** Of the entry that is being added: its words are found once, for the index and for its snippets. */
  let found: number[] = []
  let from = 0
  function keep(words: readonly Word[], text: string) {
    for (const { word, start, end } of words) if (!isStopWord(word)) found.push(numberOf(stemOf(word)), from + start, from + end)
    if (text !== '') from += text.length + 1
  }
  const mini = new MiniSearch<Indexed>({
    fields: [...FIELDS],
    storeFields: [],
    tokenize: (text, field) => {
      const words = wordsOf(text)
      if (field !== 'name') keep(words, text)
      return words.map(({ word }) => word)
    },
    processTerm: (word) => {
      const terms = termsOf(word)
      terms.forEach(count)
      return [...terms]
    },
  })
  const growing: Growing = {
    language,
    entries,
    names: [],
    places: [],
    numbers,
    mini,
    vocabulary,
    add(entry) {
      const names = [entry.title, ...entry.also]
      mini.add({ id: entries.length, name: names.join('\n'), heads: entry.heads.join('\n'), text: entry.text })
      entries.push(entry)
      const lines = names.map(stemLine)
      growing.names.push(lines)
      for (const line of lines) firsts.add(line.split(' ', 1)[0]!)
      growing.places.push(new Uint32Array(found))
      found = []
      from = 0
    },
    firstWords: (start) => [...firsts].filter((word) => word.startsWith(start)),
    begins(start) {
      if (sorted.length !== vocabulary.size) sorted = [...vocabulary.keys()].sort()
      return hasStart(sorted, start)
    },
  }
  return growing
}

/** Adds entries, so that a phone can do it in small helpings between two frames. */
export function addEntries(index: SearchIndex, entries: readonly Entry[]): void {
  for (const entry of entries) (index as Growing).add(entry)
}

/**
 * An index over everything a pack holds in one language, at once.
 * `pack`: pieces by key (`guides/index/ru` → the piece). Without `language`: Russian, unless the pack has no Russian piece.
 */
export function buildIndex(pack: Pack, language?: Language): SearchIndex {
  const spoken = language ?? LANGUAGES.find((one) => Object.keys(pack).some((key) => key.endsWith(`/${one}`))) ?? 'ru'
  const index = emptyIndex(spoken)
  addEntries(index, entriesOf(pack, spoken))
  return index
}
