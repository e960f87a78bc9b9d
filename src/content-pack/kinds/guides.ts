import type { Token } from 'markdown-it'
import * as v from 'valibot'
import type { Language } from '../../domain/audience/audience.ts'
import { plainInline, plainText, type Block } from '../../domain/guide/blocks.ts'
import { THEMES, type GuideCard, type GuideGroup } from '../../domain/guide/guide.ts'
import { readBlocks } from '../blocks.ts'
import { mentionPlace } from '../links.ts'
import { wordsTitle } from '../parts.ts'
import { forWhom, id, ids, place, provenance, theme } from '../schemas.ts'
import { readArticle, wordsFile } from '../words.ts'
import { checkFacts, checkSlugs, eachLanguage, picturesShown, scopeOf, structuresIn, type ByLanguage, type Shared } from './kind.ts'

const WORDS_A_MINUTE = 150
/** UTF-16 units of a group's JSON; Russian text of this length is about 8 KB compressed. */
const LONGEST_GROUP = 22_000

const schema = v.strictObject({
  theme,
  formerly: v.optional(v.array(id)),
  for: forWhom,
  clauses: ids,
  related: v.optional(v.array(place), []),
  ...provenance,
})
type Structure = v.InferOutput<typeof schema>

interface ReadGuide {
  readonly card: Omit<GuideCard, 'group'>
  readonly body: readonly Block[]
  readonly shown: ReadonlySet<string>
}

function readGuide(shared: Shared, slug: string, data: Structure, language: Language): ReadGuide | null {
  const { context } = shared
  const article = readArticle(context, wordsFile(`guides/${slug}`, language))
  if (!article) return null
  const shown = new Set<string>()
  const scope = scopeOf(shared, language, { pictures: shown })
  const summaryEnds = article.tokens.findIndex((token: Token) => token.type === 'paragraph_close') + 1
  const begins = article.tokens[0]?.type === 'paragraph_open'
  if (!begins) context.report(article.at, 'there is no paragraph of summary below the title')
  const [first] = begins ? readBlocks({ ...scope, terms: undefined, pictures: null }, article.tokens.slice(0, summaryEnds), article.at) : []
  const summary = first && 'p' in first ? plainInline(first.p) : ''
  const body = readBlocks(scope, article.tokens.slice(begins ? summaryEnds : 0), article.at)
  if (body.length === 0) context.report(article.at, 'there is nothing below the summary')
  const words = `${summary} ${plainText(body)}`.split(/\s+/).length
  const { theme, formerly, for: audience, clauses, related, checkedOn, source, sure } = data
  return {
    card: {
      slug, formerly, theme, title: wordsTitle(scope, article), summary, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
      for: audience, clauses, related, checkedOn, source, sure,
    }, // prettier-ignore
    body,
    shown,
  }
}

/** Puts the guides of one theme into groups of bearable size, in order: `joining`, `joining-2` … */
function groupsOf(shared: Shared, language: Language, guides: readonly ReadGuide[]) {
  const groups: Record<string, GuideGroup> = {}
  const cards: GuideCard[] = []
  for (const theme of THEMES) {
    let number = 0
    let held: ReadGuide[] = []
    let length = 0
    const close = () => {
      if (held.length === 0) return
      number += 1
      const group = number === 1 ? theme : `${theme}-${number}`
      groups[group] = {
        guides: Object.fromEntries(held.map(({ card, body }) => [card.slug, body])),
        pictures: picturesShown(shared, language, held.flatMap(({ shown }) => [...shown])), // prettier-ignore
      }
      cards.push(...held.map(({ card }) => ({ ...card, group })))
      held = []
      length = 0
    }
    for (const guide of guides.filter(({ card }) => card.theme === theme)) {
      const own = JSON.stringify(guide.body).length
      if (length + own > LONGEST_GROUP) close()
      held.push(guide)
      length += own
    }
    close()
  }
  return { cards, groups }
}

const headings = (guide: ReadGuide) => guide.body.filter((block) => 'h' in block).length

/** `guides/<slug>/`: the cards of all, and the bodies in groups. */
export function compileGuides(shared: Shared): ByLanguage<{ cards: GuideCard[]; groups: Record<string, GuideGroup> }> {
  const { context } = shared
  const structures = structuresIn(context, 'guides', 'guide.yaml', schema)
  for (const { data, at } of structures) {
    checkFacts(context, data, (field) => at([field]))
    for (const to of data.related) mentionPlace(context, to, at(['related']))
  }
  checkSlugs(context, structures)

  const guides = eachLanguage((language) => structures.map(({ slug, data }) => readGuide(shared, slug, data, language)))
  structures.forEach(({ slug }, index) => {
    const { ru, en } = { ru: guides.ru[index], en: guides.en[index] }
    if (ru && en && headings(ru) !== headings(en)) {
      context.report(
        { file: `guides/${slug}/en.md` },
        `${headings(en)} headings, but ${headings(ru)} in Russian; both languages say the same`,
      )
    }
  })
  return eachLanguage((language) => groupsOf(shared, language, guides[language].filter((guide) => guide !== null))) // prettier-ignore
}
