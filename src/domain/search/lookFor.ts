import type { Query } from 'minisearch'
import { mistakes, type Asked } from './readQuery.ts'
import type { SearchIndex } from './searchIndex.ts'
import { groupOf } from './words.ts'

const BOOST = { name: 5, heads: 2, text: 1 }
const less = (by: number) => ({ name: 5 * by, heads: 2 * by, text: by })

/** A word still so short that half the content begins with it: as a beginning it is looked for in titles only. */
const SHORT = 5
/** A stem in a greater part of all entries than this says little, costs much to count, and needs no synonyms. */
const COMMON = 0.15
/** Words in more entries than this are looked for in titles and headings alone, as long as those give enough: to weigh more costs more than a letter may. */
const MANY = 300
const TITLES = ['name', 'heads']
const isMany = ({ vocabulary }: SearchIndex, term: string | undefined) => term !== undefined && (vocabulary.get(term) ?? 0) > MANY

/** `slips`: how many letters of a word that is not known may be wrong, at most. `everywhere`: in the texts too, however many there are. */
export function lookFor(index: SearchIndex, { stem, unknown, open, otherwise, stop }: Asked, slips: number, everywhere: boolean): Query {
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
export function commonOf(index: SearchIndex, asked: readonly Asked[]): ReadonlySet<Asked> {
  const common = asked.filter(({ stem }) => often(index, stem) > COMMON)
  return new Set(common.length < asked.length ? common : [])
}

/**
 * A letter or two of a word that is still being typed says nothing after other words, and half the content has a word that begins so. It counts
 * only where it is a word already: «чат в вк».
 */
export function withoutBeginnings({ vocabulary }: SearchIndex, asked: readonly Asked[]): readonly Asked[] {
  const words = asked.flatMap((one) =>
    one.open && one.stem.length < 3 ? (vocabulary.has(one.stem) ? [{ ...one, open: false }] : []) : [one],
  )
  return asked.length > 1 && words.length > 0 ? words : asked
}

/** Whether a word, or one that means the same, is too common for every text with it to be weighed. */
export const isEverywhere = (index: SearchIndex, stem: string): boolean => isMany(index, stem) || isMany(index, groupOf(stem))
