import MiniSearch from 'minisearch'
import { LANGUAGES, type Language } from '../audience/audience.ts'
import { entriesOf, type Pack } from './entries.ts'
import type { Entry } from './entry.ts'
import { isStopWord, stemOf, termsOf, wordsOf } from './words.ts'

export const FIELDS = ['name', 'heads', 'text'] as const
type Indexed = { readonly id: number } & Record<(typeof FIELDS)[number], string>

/** An index that can be added to. Everything in it is read by `search` alone. */
export interface SearchIndex {
  readonly language: Language
  readonly entries: readonly Entry[]
  /** Stems of an entry's title and of its other wordings, one string each: for «these very words». */
  readonly names: readonly (readonly string[])[]
  readonly mini: MiniSearch<Indexed>
  /** Stem → in how many entries it stands. */
  readonly vocabulary: ReadonlyMap<string, number>
  /** Whether some stem begins so. */
  begins(start: string): boolean
}

interface Growing extends SearchIndex {
  readonly entries: Entry[]
  readonly names: string[][]
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
  let sorted: string[] = []

  const count = (stem: string) => {
    if (seenIn.get(stem) === entries.length) return
    seenIn.set(stem, entries.length)
    vocabulary.set(stem, (vocabulary.get(stem) ?? 0) + 1)
  }
  const mini = new MiniSearch<Indexed>({
    fields: [...FIELDS],
    storeFields: [],
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: (word) => {
      const terms = termsOf(word)
      count(terms[0]!)
      return terms as string[]
    },
  })
  const growing: Growing = {
    language,
    entries,
    names: [],
    mini,
    vocabulary,
    begins(start) {
      if (sorted.length !== vocabulary.size) sorted = [...vocabulary.keys()].sort()
      return hasStart(sorted, start)
    },
  }
  return growing
}

/** Adds entries, so that a phone can do it in small helpings between two frames. */
export function addEntries(index: SearchIndex, entries: readonly Entry[]): void {
  const growing = index as Growing
  for (const entry of entries) {
    const names = [entry.title, ...entry.also]
    growing.mini.add({ id: growing.entries.length, name: names.join('\n'), heads: entry.heads.join('\n'), text: entry.text })
    growing.entries.push(entry)
    growing.names.push(names.map(stemLine))
  }
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
