import * as v from 'valibot'
import type { Emergency, EmergencyAction, EmergencyCard } from '../../domain/emergency/card.ts'
import { matchSections, onlyParts, readIntro, readSayPart, readVariants, sectionTitle, wordsTitle } from '../parts.ts'
import { count, id, ids, provenance } from '../schemas.ts'
import type { Words } from '../words.ts'
import { checkFacts, checkIds, checkSlugs, eachLanguage, itemsIn, picturesShown, scopeOf, type ByLanguage, type Shared } from './kind.ts'

const schema = v.strictObject({
  formerly: v.optional(v.array(id)),
  order: count(1000),
  clauses: ids,
  actions: v.pipe(v.array(v.strictObject({ id, formerly: v.optional(v.array(id)), ...provenance })), v.minLength(1, 'at least one action')),
})
type Structure = v.InferOutput<typeof schema>

function readCard(shared: Shared, slug: string, data: Structure, words: Words, shown: Set<string>): EmergencyCard {
  const { context } = shared
  const scope = scopeOf(shared, words.language, { pictures: shown })
  const sections = matchSections(context, words, data.actions.map((one) => one.id)) // prettier-ignore
  const actions = data.actions.flatMap((one, index): EmergencyAction[] => {
    const section = sections[index]
    if (!section) return []
    onlyParts(context, section, ['body', 'why', 'say'])
    const title = sectionTitle(scope, section)
    const body = readVariants(scope, section, 'body', true)
    return [{ ...one, title, body, why: readVariants(scope, section, 'why', true), say: readSayPart(scope, section, 'say', false) }]
  })
  const { formerly, order, clauses } = data
  return { slug, formerly, order, clauses, title: wordsTitle(scope, words), intro: readIntro(scope, words), actions }
}

/** `emergency/<slug>/`: the cards, by order. */
export function compileEmergency(shared: Shared): ByLanguage<Emergency> {
  const { context } = shared
  const shown = { ru: new Set<string>(), en: new Set<string>() }
  const cards = eachLanguage<EmergencyCard[]>(() => [])
  const items = itemsIn(context, 'emergency', 'card.yaml', schema)
  checkSlugs(context, items)
  items.forEach(({ data, at }, index) => {
    const first = items.slice(0, index).find((one) => one.data.order === data.order)
    if (first) context.report(at(['order']), `the place ${data.order} is taken by ${first.slug}`)
  })
  for (const { slug, data, at, words } of items) {
    checkFacts(context, { clauses: data.clauses }, (field) => at([field]))
    checkIds(context, data.actions, (index) => at(['actions', index]))
    data.actions.forEach((one, index) => checkFacts(context, one, (field) => at(['actions', index, field], one.id)))
    for (const one of words) cards[one.language].push(readCard(shared, slug, data, one, shown[one.language]))
  }
  return eachLanguage((language) => ({
    cards: cards[language].sort((one, other) => one.order - other.order),
    pictures: picturesShown(shared, language, shown[language]),
  }))
}
