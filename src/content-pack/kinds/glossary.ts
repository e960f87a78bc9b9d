import * as v from 'valibot'
import type { Language } from '../../domain/audience/audience.ts'
import type { Glossary, Term } from '../../domain/glossary/term.ts'
import { readBlocks } from '../blocks.ts'
import type { Context } from '../context.ts'
import type { Scope } from '../inline.ts'
import { readWordList } from '../lists.ts'
import { readWordsLoosely } from '../loose.ts'
import { matchSections, onlyParts, sectionTitle } from '../parts.ts'
import { id, provenance } from '../schemas.ts'
import { termLinker } from '../terms.ts'
import { readWords, wordsFile, type Section } from '../words.ts'
import { readYaml } from '../yamlFile.ts'
import { checkFacts, checkPast, eachLanguage, type ByLanguage } from './kind.ts'

const FOLDER = 'glossary'
const schema = v.array(v.strictObject({ id, formerly: v.optional(v.array(id)), ...provenance }))
type Structure = v.InferOutput<typeof schema>[number]

function readTerm(scope: Scope, structure: Structure, section: Section): Term {
  onlyParts(scope.context, section, ['also'], true)
  const body = readBlocks(scope, section.tokens, section.at)
  if (body.length === 0) scope.context.report(section.at, `\`${structure.id}\` is not explained`)
  return { ...structure, title: sectionTitle(scope, section), body, also: readWordList(scope, section, 'also') }
}

const linkerOf = (terms: readonly Term[]) => termLinker(new Map(terms.map(({ id, title, also }) => [id, [title, ...also]])))

/** `glossary/`: read before all else, since its words are linked wherever they stand; in the terms themselves too. */
export function compileGlossary(context: Context): ByLanguage<Glossary & { readonly linker: ReturnType<typeof linkerOf> }> {
  const read = readYaml(context, `${FOLDER}/glossary.yaml`, schema)
  if (read) {
    checkPast(context, read.data, (index) => read.at([index]))
    read.data.forEach((term, index) => {
      context.define('term', term.id, read.at([index], term.id))
      checkFacts(context, term, (field) => read.at([index, field], term.id))
    })
  }
  if (!read && context.take(`${FOLDER}/glossary.yaml`) !== undefined) {
    context.doubt('term')
    readWordsLoosely(context, FOLDER)
  }
  const termsIn = (language: Language): Term[] => {
    const words = read ? readWords(context, wordsFile(FOLDER, language), language) : null
    if (!read || !words) return []
    const scope = { context, language, pictures: null }
    const sections = matchSections(context, words, read.data.map((term) => term.id)) // prettier-ignore
    return sections.flatMap((section, index) => (section ? [readTerm(scope, read.data[index]!, section)] : []))
  }
  return eachLanguage((language) => {
    const terms = termsIn(language)
    const linker = linkerOf(terms)
    const linked = terms.map((term) => ({ ...term, body: linker([...term.body], new Set([term.id])) }))
    return { terms: linked.sort((one, other) => one.title.localeCompare(other.title, language)), linker }
  })
}
