import type { SearchOptions, SearchResult as Hit } from 'minisearch'
import { isFor, type Audience, type Reader } from '../audience/audience.ts'
import type { SearchKind } from './entry.ts'
import { linesOf, marked, snippetOf, type Range, type Snippet } from './marks.ts'
import { commonOf, isEverywhere, lookFor, withoutBeginnings } from './lookFor.ts'
import { readQuery } from './readQuery.ts'
import type { SearchIndex } from './searchIndex.ts'

export interface SearchResult {
  readonly kind: SearchKind
  /** Where it is, as in a link of the content. */
  readonly to: string
  readonly title: string
  /** Places in the title that fit the query, in order, not overlapping. */
  readonly ranges: readonly Range[]
  /** The stretch of its text that fits best, with the places in it. */
  readonly snippet: Snippet
  readonly for: Audience
  readonly score: number
}

export interface SearchSettings {
  /** For whom: what is meant for others comes later, but is not hidden. */
  readonly reader?: Partial<Reader>
  /** At most so many results; 16 when left out. */
  readonly limit?: number
}

/** What helps somebody in trouble comes before what explains, and that before what quotes. */
const WEIGHT: Readonly<Record<SearchKind, number>> = {
  phrase: 1.3, help: 1.3, emergency: 1.25, question: 1.2, guide: 1.15, security: 1.1, term: 1.05, step: 1, practice: 0.75, act: 0.75, clause: 0.7,
} // prettier-ignore
const FOR_OTHERS = 0.5
/** Of a scene that is told and a law that is cited, the very words of the query say less: somebody wants to know what to do. */
const TELLS: ReadonlySet<SearchKind> = new Set(['practice', 'act', 'clause'])

/** What each common word that stands in a name adds to its factor. */
const NAMED = 0.8

/** How near a name of the entry comes to the very words of the query, as a factor. */
function likeness(names: readonly string[], line: string, common: readonly string[]): number {
  let best = 1
  for (const name of names) {
    if (name === line) return 4
    const held = common.filter((stem) => ` ${name} `.includes(` ${stem} `)).length
    const whole = ` ${name}`.includes(` ${line}`) ? line.length / name.length : 0
    best = Math.max(best, 1 + whole + held * NAMED)
  }
  return best
}

const weights = new WeakMap<SearchIndex, { reader: string; of: Float64Array }>()

function weightsFor(index: SearchIndex, reader: Partial<Reader>): Float64Array {
  const said = JSON.stringify(reader)
  const known = weights.get(index)
  if (known?.reader === said && known.of.length === index.entries.length) return known.of
  const of = Float64Array.from(index.entries, ({ kind, for: whom }) => WEIGHT[kind] * (isFor(whom, reader) ? 1 : FOR_OTHERS))
  weights.set(index, { reader: said, of })
  return of
}

/**
 * Looks a query up as it is being typed: word forms, slips, the other keyboard and the other alphabet, beginnings of words.
 * All words of the query are asked for; where nothing has them all, as many as can be had.
 */
export function search(index: SearchIndex, query: string, { reader = {}, limit = 16 }: SearchSettings = {}): SearchResult[] {
  const asked = readQuery(index, query)
  if (asked.length === 0) return []
  const weight = weightsFor(index, reader)
  const options: SearchOptions = {
    tokenize: (text) => [text],
    processTerm: (term) => term,
    weights: { fuzzy: 0.5, prefix: 0.6 },
    boostDocument: (id) => weight[id as number]!,
  }
  const words = withoutBeginnings(index, asked)
  const common = commonOf(index, words)
  const telling = words.filter((one) => !common.has(one))
  const narrows = telling.some(({ stem }) => isEverywhere(index, stem))
  const ask = (combineWith: 'AND' | 'OR', slips: number): Hit[] => {
    const found = (everywhere: boolean) =>
      index.mini.search({ combineWith, queries: telling.map((one) => lookFor(index, one, slips, everywhere)) }, options)
    const first = found(!narrows)
    return narrows && first.length < limit ? found(true) : first
  }
  let hits = ask('AND', 1)
  // Two letters may be wrong only where one does not help: «приглошение» is not «приложение».
  if (hits.length === 0 && telling.some(({ unknown }) => unknown)) hits = ask('AND', 2)
  if (hits.length === 0 && telling.length > 1) hits = ask('OR', 2)

  const stems = new Set(asked.map(({ stem }) => stem))
  /** The query in the entry's own words: a slip counts as the word it was taken for. */
  const lineIn = (terms: readonly string[]) =>
    asked.map(({ stem, unknown }) => (unknown && terms.find((term) => !stems.has(term) && !term.startsWith('≈'))) || stem).join(' ')
  const commonStems = [...common].map(({ stem }) => stem)
  return hits
    .slice(0, limit * 5)
    .map((hit) => {
      const near = likeness(index.names[hit.id as number]!, lineIn(hit.terms), commonStems)
      return { hit, score: hit.score * (TELLS.has(index.entries[hit.id as number]!.kind) ? Math.sqrt(near) : near) }
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ hit, score }) => {
      const id = hit.id as number
      const entry = index.entries[id]!
      const terms = new Set([...hit.terms, ...commonStems])
      const wanted = new Set([...terms].flatMap((term) => index.numbers.get(term) ?? []))
      const snippet = snippetOf(linesOf(entry), index.places[id]!, wanted)
      const { kind, to, title, for: whom } = entry
      return { kind, to, title, for: whom, ranges: marked(title, terms), snippet, score }
    })
}

export interface ResultsOfKind {
  readonly kind: SearchKind
  readonly results: readonly SearchResult[]
}

/** The same results by kind: kinds in the order of their best, results of a kind in theirs. */
export function byKind(results: readonly SearchResult[]): ResultsOfKind[] {
  const groups = new Map<SearchKind, SearchResult[]>()
  for (const result of results) {
    const group = groups.get(result.kind)
    if (group) group.push(result)
    else groups.set(result.kind, [result])
  }
  return [...groups].map(([kind, of]) => ({ kind, results: of }))
}
