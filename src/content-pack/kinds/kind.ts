import type * as v from 'valibot'
import { LANGUAGES, type Language } from '../../domain/audience/audience.ts'
import type { Picture } from '../../domain/picture/picture.ts'
import type { Context, Target } from '../context.ts'
import type { Scope } from '../inline.ts'
import { readWordsLoosely } from '../loose.ts'
import type { At } from '../problem.ts'
import { isDay, isId } from '../schemas.ts'
import type { TermLinkers } from '../terms.ts'
import { readWords, wordsFile, type Words } from '../words.ts'
import { readYaml, type YamlFile } from '../yamlFile.ts'

export type ByLanguage<T> = Readonly<Record<Language, T>>

/** What is read first and used by every other kind. */
export interface Shared {
  readonly context: Context
  readonly pictures: ByLanguage<Readonly<Record<string, Picture>>>
  readonly terms: TermLinkers
}

/** One value for each language. */
export const eachLanguage = <T>(make: (language: Language) => T): ByLanguage<T> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>

/** Names of the folders below this one, in order. */
export function foldersIn(context: Context, folder: string): string[] {
  const names = Object.keys(context.files).flatMap((file) => {
    const [first, name, rest] = file.split('/')
    return first === folder && name !== undefined && rest !== undefined ? [name] : []
  })
  return [...new Set(names)].sort()
}

export function scopeOf({ context, terms }: Shared, language: Language, more: Partial<Scope> = {}): Scope {
  return { context, language, pictures: new Set(), terms: terms[language], ...more }
}

/** The pictures that were shown, for embedding into a piece. */
export function picturesShown({ pictures }: Shared, language: Language, shown: Iterable<string>): Record<string, Picture> {
  const known = pictures[language]
  return Object.fromEntries([...new Set(shown)].sort().flatMap((id) => (known[id] ? [[id, known[id]]] : [])))
}

/** What a structure says of facts, held against the lists: sources, clauses, and a date that has come. */
export function checkFacts(
  context: Context,
  facts: { source?: readonly string[]; clauses?: readonly string[]; checkedOn?: string },
  at: (field: string) => At,
): void {
  for (const source of facts.source ?? []) context.mention('source', source, at('source'))
  for (const clause of facts.clauses ?? []) context.mention('clause', clause, at('clauses'))
  if (facts.checkedOn !== undefined && isDay(facts.checkedOn) && facts.checkedOn > context.today) {
    context.report(at('checkedOn'), `checkedOn ${facts.checkedOn} has not come yet; today is ${context.today}`)
  }
}

/** Ids of one list: none twice, and no `formerly` that is still somebody's or stands twice. */
export function checkIds(
  context: Context,
  items: readonly { id: string; formerly?: readonly string[] }[],
  at: (index: number) => At,
): void {
  const now = new Set<string>()
  items.forEach(({ id }, index) => {
    if (now.has(id)) context.report({ ...at(index), place: id }, `the id \`${id}\` is here a second time`)
    now.add(id)
  })
  checkPast(context, items, at)
}

/** The second half of it alone, for ids that are told apart over several files. */
export function checkPast(
  context: Context,
  items: readonly { id: string; formerly?: readonly string[] }[],
  at: (index: number) => At,
): void {
  const now = new Set(items.map(({ id }) => id))
  const before = new Set<string>()
  items.forEach(({ id, formerly }, index) => {
    for (const old of formerly ?? []) {
      if (now.has(old)) context.report({ ...at(index), place: id }, `formerly \`${old}\`: that id is still in use`)
      if (before.has(old)) context.report({ ...at(index), place: id }, `formerly \`${old}\`: two claim the same past`)
      before.add(old)
    }
  })
}

/** The same of slugs, which are ids too. */
export function checkSlugs(context: Context, items: readonly (YamlFile<{ formerly?: string[] }> & { readonly slug: string })[]): void {
  checkIds(
    context,
    items.map(({ slug, data }) => ({ id: slug, formerly: data.formerly })),
    (index) => items[index]!.at(['formerly']),
  )
}

/** One folder of a kind: its structure, and its words in each language that has any. */
export interface FolderItem<T> extends YamlFile<T> {
  readonly slug: string
  readonly words: readonly Words[]
}

/** What a folder of this kind is pointed at as. The folder alone makes it so: a slip inside is not also one of those who point at it. */
const TARGET_OF: Readonly<Record<string, Target>> = {
  journeys: 'journey', guides: 'guide', help: 'help', emergency: 'emergency', security: 'security', practice: 'practice',
} // prettier-ignore

/** The structure of every folder of a kind, by slug; a folder without a usable structure is reported and left out. */
export function structuresIn<S extends v.GenericSchema>(
  context: Context,
  folder: string,
  name: string,
  schema: S,
): (YamlFile<v.InferOutput<S>> & { readonly slug: string })[] {
  return foldersIn(context, folder).flatMap((slug) => {
    const file = `${folder}/${slug}/${name}`
    if (!isId(slug)) context.report({ file: `${folder}/${slug}` }, 'a folder is named in small Latin letters, digits, dots and hyphens')
    const target = TARGET_OF[folder]
    if (target) context.define(target, slug, { file })
    const read = readYaml(context, file, schema)
    if (!read && context.take(file) === undefined) context.report({ file }, 'the structure of this folder is missing')
    if (!read) {
      // Its questions would have been pointed at by their own ids, which are not known now.
      if (folder === 'faq') context.doubt('faq')
      readWordsLoosely(context, `${folder}/${slug}`)
    }
    for (const language of LANGUAGES) context.take(wordsFile(`${folder}/${slug}`, language))
    return read ? [{ slug, ...read }] : []
  })
}

/** Every folder of a kind with its words taken apart. */
export function itemsIn<S extends v.GenericSchema>(
  context: Context,
  folder: string,
  name: string,
  schema: S,
): FolderItem<v.InferOutput<S>>[] {
  return structuresIn(context, folder, name, schema).map((structure) => {
    const words = LANGUAGES.map((language) => readWords(context, wordsFile(`${folder}/${structure.slug}`, language), language))
    return { ...structure, words: words.filter((one) => one !== null) }
  })
}
