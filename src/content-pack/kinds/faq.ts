import * as v from 'valibot'
import type { Faq, FaqQuestion, FaqTheme, Phrases, ScreenPhrase } from '../../domain/help/faq.ts'
import { readBlocks } from '../blocks.ts'
import { mentionPlace } from '../links.ts'
import { matchSections, onlyParts, sectionTitle } from '../parts.ts'
import { readLine, type Scope } from '../inline.ts'
import { readWordList } from '../lists.ts'
import { forWhom, id, ids, place, provenance, theme } from '../schemas.ts'
import type { Section, Words } from '../words.ts'
import { checkFacts, checkPast, eachLanguage, itemsIn, picturesShown, scopeOf, type ByLanguage, type Shared } from './kind.ts'

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

interface Shown {
  readonly questions: Set<string>
  readonly phrases: Set<string>
}
const nothingShown = (): Shown => ({ questions: new Set(), phrases: new Set() })

function readTheme(shared: Shared, slug: string, data: Structure, words: Words, shown: Shown) {
  const { context } = shared
  const scope = scopeOf(shared, words.language, { pictures: shown.questions })
  const onScreens = { ...scope, pictures: shown.phrases }
  const sections = matchSections(context, words, [...data.questions, ...data.phrases].map((one) => one.id)) // prettier-ignore
  const questions = data.questions.flatMap((one, index): FaqQuestion[] => {
    const section = sections[index]
    if (!section) return []
    onlyParts(context, section, ['also'], true)
    const also = readWordList(scope, section, 'also')
    return [{ ...one, question: sectionTitle(scope, section), ...(also.length > 0 && { also }), answer: readAnswer(scope, section) }]
  })
  const phrases = data.phrases.flatMap((one, index): ScreenPhrase[] => {
    const section = sections[data.questions.length + index]
    if (!section) return []
    onlyParts(context, section, ['also'], true)
    return [
      {
        ...one,
        phrase: sectionTitle(onScreens, section),
        also: readWordList(onScreens, section, 'also'),
        answer: readAnswer(onScreens, section),
      },
    ]
  })
  const title = readLine(scope, words.title, words.at)
  const theme: FaqTheme = { slug, theme: data.theme, title, intro: readBlocks(scope, words.intro, words.at), questions }
  return { theme, phrases }
}

/** `faq/<slug>/`: questions by theme, and the phrases of people's screens. */
export function compileFaq(shared: Shared): ByLanguage<{ faq: Faq; phrases: Phrases }> {
  const { context } = shared
  const shown = eachLanguage(nothingShown)
  const themes = eachLanguage<FaqTheme[]>(() => [])
  const phrases = eachLanguage<ScreenPhrase[]>(() => [])
  for (const { slug, data, at, words } of itemsIn(context, 'faq', 'faq.yaml', schema)) {
    const all = (['questions', 'phrases'] as const).flatMap((list) => data[list].map((one, index) => ({ ...one, path: [list, index] })))
    checkPast(context, all, (index) => at(all[index]!.path))
    for (const list of ['questions', 'phrases'] as const) {
      data[list].forEach((one, index) => {
        context.define('faq', one.id, at([list, index], one.id))
        checkFacts(context, one, (field) => at([list, index, field], one.id))
      })
    }
    data.phrases.forEach((one, index) => {
      if (one.to !== undefined) mentionPlace(context, one.to, at(['phrases', index, 'to'], one.id))
    })
    for (const one of words) {
      const read = readTheme(shared, slug, data, one, shown[one.language])
      // A theme of phrases alone is no theme of questions.
      if (data.questions.length > 0) themes[one.language].push(read.theme)
      phrases[one.language].push(...read.phrases)
    }
  }
  return eachLanguage((language) => ({
    faq: { themes: themes[language], pictures: picturesShown(shared, language, shown[language].questions) },
    phrases: { phrases: phrases[language], pictures: picturesShown(shared, language, shown[language].phrases) },
  }))
}
