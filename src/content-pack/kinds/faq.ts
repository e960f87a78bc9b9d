import * as v from 'valibot'
import type { Faq, FaqQuestion, FaqTheme, ScreenPhrase } from '../../domain/help/faq.ts'
import { readBlocks } from '../blocks.ts'
import { mentionPlace } from '../links.ts'
import { matchSections, onlyParts, sectionTitle } from '../parts.ts'
import { readLine, type Scope } from '../inline.ts'
import { readWordList } from '../lists.ts'
import { forWhom, id, ids, place, provenance, theme } from '../schemas.ts'
import type { Section, Words } from '../words.ts'
import { checkFacts, checkIds, eachLanguage, itemsIn, picturesShown, scopeOf, type ByLanguage, type Shared } from './kind.ts'

const entry = { id, formerly: v.optional(v.array(id)), for: forWhom, clauses: ids, ...provenance }
const question = v.strictObject(entry)
const phrase = v.strictObject({ ...entry, to: v.optional(place) })
const schema = v.strictObject({ theme, questions: v.optional(v.array(question), []), phrases: v.optional(v.array(phrase), []) })
type Structure = v.InferOutput<typeof schema>

function readAnswer(scope: Scope, section: Section) {
  const answer = readBlocks(scope, section.tokens, section.at)
  if (answer.length === 0) scope.context.report(section.at, `\`${section.id}\` has no answer`)
  return answer
}

function readTheme(shared: Shared, slug: string, data: Structure, words: Words, shown: Set<string>): FaqTheme {
  const { context } = shared
  const scope = scopeOf(shared, words.language, { pictures: shown })
  const sections = matchSections(context, words, [...data.questions, ...data.phrases].map((one) => one.id)) // prettier-ignore
  const questions = data.questions.flatMap((one, index): FaqQuestion[] => {
    const section = sections[index]
    if (!section) return []
    onlyParts(context, section, [], true)
    return [{ ...one, question: sectionTitle(scope, section), answer: readAnswer(scope, section) }]
  })
  const phrases = data.phrases.flatMap((one, index): ScreenPhrase[] => {
    const section = sections[data.questions.length + index]
    if (!section) return []
    onlyParts(context, section, ['also'], true)
    return [
      { ...one, phrase: sectionTitle(scope, section), also: readWordList(scope, section, 'also'), answer: readAnswer(scope, section) },
    ]
  })
  const title = readLine(scope, words.title, words.at)
  return { slug, theme: data.theme, title, intro: readBlocks(scope, words.intro, words.at), questions, phrases }
}

/** `faq/<slug>/`: questions by theme, and the phrases of people's screens. */
export function compileFaq(shared: Shared): ByLanguage<Faq> {
  const { context } = shared
  const shown = { ru: new Set<string>(), en: new Set<string>() }
  const themes = eachLanguage<FaqTheme[]>(() => [])
  for (const { slug, data, at, words } of itemsIn(context, 'faq', 'faq.yaml', schema)) {
    checkIds(context, [...data.questions, ...data.phrases], () => at([]))
    for (const list of ['questions', 'phrases'] as const) {
      data[list].forEach((one, index) => {
        context.define('faq', one.id, at([list, index], one.id))
        checkFacts(context, one, (field) => at([list, index, field], one.id))
      })
    }
    data.phrases.forEach((one, index) => {
      if (one.to !== undefined) mentionPlace(context, one.to, at(['phrases', index, 'to'], one.id))
    })
    for (const one of words) themes[one.language].push(readTheme(shared, slug, data, one, shown[one.language]))
  }
  return eachLanguage((language) => ({ themes: themes[language], pictures: picturesShown(shared, language, shown[language]) }))
}
