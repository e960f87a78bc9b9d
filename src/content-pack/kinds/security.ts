import * as v from 'valibot'
import { SECURITY_AREAS, SECURITY_LEVELS, type Security, type SecurityItem } from '../../domain/security/item.ts'
import type { Context } from '../context.ts'
import { matchSections, onlyParts, readIntro, readVariants, wordsTitle } from '../parts.ts'
import type { At } from '../problem.ts'
import { count, forWhom, id, ids, provenance } from '../schemas.ts'
import type { Words } from '../words.ts'
import { checkFacts, checkSlugs, eachLanguage, itemsIn, picturesShown, scopeOf, type ByLanguage, type Shared } from './kind.ts'

const schema = v.strictObject({
  formerly: v.optional(v.array(id)),
  for: forWhom,
  area: v.picklist(SECURITY_AREAS),
  level: v.picklist(SECURITY_LEVELS),
  minutes: count(240),
  again: count(3650),
  needs: ids,
  clauses: ids,
  ...provenance,
})
type Structure = v.InferOutput<typeof schema>

function readItem(shared: Shared, slug: string, data: Structure, words: Words, shown: Set<string>): SecurityItem {
  const scope = scopeOf(shared, words.language, { pictures: shown, linked: new Set() })
  const [section] = matchSections(shared.context, words, ['item'])
  if (section) onlyParts(shared.context, section, ['why', 'how', 'check', 'ifnot'])
  const part = (name: string) => (section ? readVariants(scope, section, name, true, data.for) : [])
  const { formerly, for: audience, area, level, minutes, again, needs, clauses, checkedOn, source, sure } = data
  const title = wordsTitle(scope, words)
  const intro = readIntro(scope, words)
  const texts = { why: part('why'), how: part('how'), check: part('check'), ifnot: part('ifnot') }
  return { slug, formerly, for: audience, area, level, minutes, again, needs, clauses, title, intro, ...texts, checkedOn, source, sure }
}

/** An item that is unlocked only by itself is never unlocked. */
function refuseCircles(context: Context, needs: ReadonlyMap<string, { readonly needs: readonly string[]; readonly at: At }>): void {
  const done = new Set<string>()
  const walk = (slug: string, path: readonly string[]): void => {
    const one = needs.get(slug)
    if (!one || done.has(slug)) return
    if (path.includes(slug)) return context.report(one.at, `a circle of needs: ${[...path.slice(path.indexOf(slug)), slug].join(' → ')}`)
    for (const next of one.needs) walk(next, [...path, slug])
    done.add(slug)
  }
  for (const slug of needs.keys()) walk(slug, [])
}

const rank = ({ area, level }: SecurityItem) => SECURITY_AREAS.indexOf(area) * 10 + SECURITY_LEVELS.indexOf(level)

/** `security/<slug>/`: the items, by area and level. */
export function compileSecurity(shared: Shared): ByLanguage<Security> {
  const { context } = shared
  const shown = { ru: new Set<string>(), en: new Set<string>() }
  const items = eachLanguage<SecurityItem[]>(() => [])
  const folders = itemsIn(context, 'security', 'item.yaml', schema)
  for (const { slug, data, at, words } of folders) {
    checkFacts(context, data, (field) => at([field]))
    for (const need of data.needs) context.mention('security', need, at(['needs']))
    for (const one of words) items[one.language].push(readItem(shared, slug, data, one, shown[one.language]))
  }
  checkSlugs(context, folders)
  refuseCircles(context, new Map(folders.map(({ slug, data, at }) => [slug, { needs: data.needs, at: at(['needs']) }])))
  return eachLanguage((language) => ({
    items: items[language].sort((one, other) => rank(one) - rank(other)),
    pictures: picturesShown(shared, language, shown[language]),
  }))
}
