import * as v from 'valibot'
import type { Language } from '../../domain/audience/audience.ts'
import { CLAUSE_IDS } from '../../domain/regulation/clauses.ts'
import { ACT_STATUSES, type LegalAct, type Regulation } from '../../domain/regulation/regulation.ts'
import { readBlocks } from '../blocks.ts'
import type { Scope } from '../inline.ts'
import { readWordsLoosely } from '../loose.ts'
import { matchSections, onlyParts, readIntro, sectionTitle, wordsTitle } from '../parts.ts'
import { day, id, sources } from '../schemas.ts'
import { readWords, wordsFile, type Section } from '../words.ts'
import { readYaml } from '../yamlFile.ts'
import { checkFacts, checkIds, eachLanguage, scopeOf, type ByLanguage, type Shared } from './kind.ts'

const clauses = v.strictObject({ sections: v.array(v.strictObject({ id, clauses: v.array(id) })) })
const acts = v.array(
  v.strictObject({
    id,
    number: v.pipe(
      v.union([v.string(), v.number()]),
      v.transform((number) => String(number)),
    ),
    date: day,
    status: v.picklist(ACT_STATUSES),
    source: sources,
  }),
)

function readText(scope: Scope, section: Section) {
  onlyParts(scope.context, section, [], true)
  const body = readBlocks(scope, section.tokens, section.at)
  if (body.length === 0) scope.context.report(section.at, `\`${section.id}\` has no text`)
  return { title: sectionTitle(scope, section), body }
}

type RegulationWords = Omit<Regulation, 'acts' | 'carriedOutBy'>

function compileClauses(shared: Shared): ByLanguage<RegulationWords> {
  const { context } = shared
  const read = readYaml(context, 'regulation/clauses.yaml', clauses)
  if (!read) {
    for (const clause of CLAUSE_IDS) context.define('clause', clause, { file: 'regulation/clauses.yaml' })
    if (context.take('regulation/clauses.yaml') !== undefined) readWordsLoosely(context, 'regulation')
    return eachLanguage(() => ({ title: '', intro: [], sections: [] }))
  }
  const { data, at } = read
  checkIds(context, data.sections, (index) => at(['sections', index]))
  data.sections.forEach((section, index) =>
    section.clauses.forEach((clause, order) => context.define('clause', clause, at(['sections', index, 'clauses', order]))),
  )
  return eachLanguage((language) => {
    const words = readWords(context, wordsFile('regulation', language), language)
    if (!words) return { title: '', intro: [], sections: [] }
    const scope = scopeOf(shared, language, { pictures: null })
    const names = data.sections.flatMap((section) => [section.id, ...section.clauses])
    const found = new Map(matchSections(context, words, names).map((section, index) => [names[index]!, section]))
    const sections = data.sections.map(({ id, clauses }) => {
      const heading = found.get(id)
      if (heading) onlyParts(context, heading, [])
      return {
        id,
        title: heading ? sectionTitle(scope, heading) : '',
        clauses: clauses.flatMap((clause) => {
          const section = found.get(clause)
          return section ? [{ id: clause, ...readText(scope, section) }] : []
        }),
      }
    })
    return { title: wordsTitle(scope, words), intro: readIntro(scope, words), sections }
  })
}

function compileActs(shared: Shared): ByLanguage<LegalAct[]> {
  const { context } = shared
  const read = readYaml(context, 'acts/acts.yaml', acts)
  if (!read) {
    if (context.take('acts/acts.yaml') !== undefined) readWordsLoosely(context, 'acts')
    return eachLanguage(() => [])
  }
  const { data, at } = read
  checkIds(context, data, (index) => at([index]))
  data.forEach((act, index) => {
    checkFacts(context, { source: act.source }, (field) => at([index, field], act.id))
    if (act.date > context.today) context.report(at([index, 'date'], act.id), `${act.date} has not come yet`)
  })
  const inLanguage = (language: Language): LegalAct[] => {
    const words = readWords(context, wordsFile('acts', language), language)
    if (!words) return []
    const scope = scopeOf(shared, language, { pictures: null })
    const sections = matchSections(context, words, data.map((act) => act.id)) // prettier-ignore
    return sections.flatMap((section, index) => (section ? [{ ...data[index]!, ...readText(scope, section) }] : []))
  }
  return eachLanguage(inLanguage)
}

/** `regulation/` and `acts/`. Who carries the clauses out is added once everything has been read. */
export function compileRegulation(shared: Shared): ByLanguage<Omit<Regulation, 'carriedOutBy'>> {
  const words = compileClauses(shared)
  const acts = compileActs(shared)
  return eachLanguage((language) => ({ ...words[language], acts: acts[language] }))
}
