import type { Query, SearchOptions, SearchResult as Hit } from 'minisearch'
import { isFor, type Audience, type Reader } from '../audience/audience.ts'
import type { SearchKind } from './entry.ts'
import { linesOf, marked, snippetOf, type Range, type Snippet } from './marks.ts'
import { mistakes, readQuery, type Asked } from './readQuery.ts'
import type { SearchIndex } from './searchIndex.ts'
import { groupOf } from './words.ts'

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

const BOOST = { name: 5, heads: 2, text: 1 }
const less = (by: number) => ({ name: 5 * by, heads: 2 * by, text: by })

/** A word still so short that half the content begins with it: as a beginning it is looked for in titles only. */
const SHORT = 5
/** A stem in a greater part of all entries than this says little, costs much to count, and needs no synonyms. */
const COMMON = 0.15
/** What each common word that stands in a name adds to its factor. */
const NAMED = 0.8

/** Words in more entries than this are looked for in titles and headings alone, as long as those give enough: to weigh more costs more than a letter may. */
const MANY = 300
const TITLES = ['name', 'heads']
const isMany = ({ vocabulary }: SearchIndex, term: string | undefined) => term !== undefined && (vocabulary.get(term) ?? 0) > MANY

/** `slips`: how many letters of a word that is not known may be wrong, at most. `everywhere`: in the texts too, however many there are. */
function lookFor(index: SearchIndex, { stem, unknown, open, otherwise, stop }: Asked, slips: number, everywhere: boolean): Query {
  const group = often(index, stem) < 0.1 ? groupOf(stem) : undefined
  const fieldsOf = (term: string) => (!everywhere && isMany(index, term) ? { fields: TITLES } : {})
  const wrong = (word: string) => Math.min(slips, mistakes(word))
  const begun = open && stem.length < SHORT
  if (stop) return { queries: [stem], prefix: open, fields: ['name'] }
  const queries: Query[] = []
  if (!begun || stem.length > 1)
    queries.push({
      queries: [stem],
      boost: BOOST,
      prefix: open && !begun,
      fuzzy: unknown && wrong(stem) > 0 && wrong(stem),
      ...fieldsOf(stem),
    })
  // Two letters begin a word in every other title: those count that begin with them.
  const firsts = begun && stem.length === 2 ? index.firstWords(stem) : []
  if (firsts.length > 0) queries.push({ queries: [...firsts], combineWith: 'OR', boost: less(0.5), fields: ['name'] })
  else if (begun) queries.push({ queries: [stem], boost: less(0.5), prefix: true, fields: ['name'] })
  if (group !== undefined) queries.push({ queries: [group], boost: less(0.25), ...fieldsOf(group) })
  if (otherwise !== undefined && wrong(otherwise) > 0) queries.push({ queries: [otherwise], boost: less(0.8), fuzzy: wrong(otherwise) })
  return queries.length === 1 ? queries[0]! : { combineWith: 'OR', queries }
}

const often = (index: SearchIndex, stem: string) => (index.vocabulary.get(stem) ?? 0) / index.entries.length

/** Words too common to tell entries apart, where others of the query do: they only help with the order. */
function commonOf(index: SearchIndex, asked: readonly Asked[]): ReadonlySet<Asked> {
  const common = asked.filter(({ stem }) => often(index, stem) > COMMON)
  return new Set(common.length < asked.length ? common : [])
}

/**
 * A letter or two of a word that is still being typed says nothing after other words, and half the content has a word that begins so. It counts
 * only where it is a word already: «чат в вк».
 */
function withoutBeginnings({ vocabulary }: SearchIndex, asked: readonly Asked[]): readonly Asked[] {
  const words = asked.flatMap((one) =>
    one.open && one.stem.length < 3 ? (vocabulary.has(one.stem) ? [{ ...one, open: false }] : []) : [one],
  )
  return asked.length > 1 && words.length > 0 ? words : asked
}

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
  const narrows = telling.some(({ stem }) => isMany(index, stem) || isMany(index, groupOf(stem)))
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
