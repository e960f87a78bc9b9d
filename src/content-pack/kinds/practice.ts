import * as v from 'valibot'
import { plainInline, type Inline } from '../../domain/guide/blocks.ts'
import { SCENE_LOOKS, SPEAKERS, type Practice, type Scene } from '../../domain/practice/scene.ts'
import { readBlocks } from '../blocks.ts'
import { readKeyed, readKeyedLines } from '../lists.ts'
import { matchSections, onlyParts, readIntro, wordsTitle } from '../parts.ts'
import { forWhom, id, ids, provenance } from '../schemas.ts'
import type { Words } from '../words.ts'
import type { YamlFile } from '../yamlFile.ts'
import { checkFacts, checkIds, checkSlugs, eachLanguage, itemsIn, scopeOf, type ByLanguage, type Shared } from './kind.ts'

const schema = v.strictObject({
  formerly: v.optional(v.array(id)),
  scheme: v.pipe(v.string(), v.regex(/^(F([1-9]|1[0-7])|genuine)$/, 'F1 … F17, or genuine')),
  genuine: v.boolean(),
  look: v.picklist(SCENE_LOOKS),
  for: forWhom,
  clauses: ids,
  lines: v.pipe(v.array(v.strictObject({ id, who: v.picklist(SPEAKERS), tell: v.optional(id) })), v.minLength(1, 'at least one line')),
  answers: v.pipe(v.array(id), v.minLength(2, 'at least two answers')),
  right: v.pipe(v.array(id), v.minLength(1, 'at least one right answer')),
  ...provenance,
})
type Structure = v.InferOutput<typeof schema>

const tellsOf = (data: Structure) => [...new Set(data.lines.flatMap(({ tell }) => (tell === undefined ? [] : [tell])))]

function checkStructure(shared: Shared, { data, at }: Pick<YamlFile<Structure>, 'data' | 'at'>): void {
  const { context } = shared
  checkFacts(context, data, (field) => at([field]))
  checkIds(context, data.lines, (index) => at(['lines', index]))
  checkIds(context, data.answers.map((answer) => ({ id: answer })), (index) => at(['answers', index])) // prettier-ignore
  for (const right of data.right) {
    if (!data.answers.includes(right)) context.report(at(['right']), `the right answer \`${right}\` is not among the answers`)
  }
  if (data.answers.every((answer) => data.right.includes(answer)))
    context.report(at(['right']), 'every answer is right; there is nothing to learn')
  if (data.genuine !== (data.scheme === 'genuine')) context.report(at(['genuine']), '`genuine` and `scheme` disagree')
  if (!data.genuine && tellsOf(data).length === 0) context.report(at(['lines']), 'no line has a `tell`: nothing gives the cheat away')
}

function readScene(shared: Shared, slug: string, data: Structure, words: Words): Scene {
  const { context } = shared
  const scope = scopeOf(shared, words.language, { pictures: null })
  const tells = tellsOf(data)
  const names = ['lines', 'answers', 'why', ...(tells.length > 0 ? ['tells'] : [])]
  const sections = matchSections(context, words, names)
  for (const section of sections) if (section) onlyParts(context, section, [], true)
  const section = (name: string) => sections[names.indexOf(name)]
  const keyed = (name: string, ids: readonly string[]): Inline[][] => {
    const found = section(name)
    return found ? readKeyed(scope, found.tokens, found.at, ids) : ids.map(() => [])
  }
  // A cheat shouts, and writes addresses as cheats do: what is said in the scene is taken as it is, without marks or proofreading.
  const spoken = section('lines')
  const said = spoken ? readKeyedLines(context, spoken.tokens, spoken.at, data.lines.map((line) => line.id)) : [] // prettier-ignore
  const labels = keyed('answers', data.answers)
  const explained = keyed('tells', tells)
  const why = section('why')
  const blocks = why ? readBlocks(scope, why.tokens, why.at) : []
  if (why && blocks.length === 0) context.report(why.at, '«## why» is empty')
  const { lines, answers, formerly, scheme, genuine, look, for: audience, clauses, right, checkedOn, source, sure } = data
  return {
    slug, formerly, scheme, genuine, look, for: audience, clauses,
    title: wordsTitle(scope, words),
    intro: readIntro(scope, words),
    lines: lines.map((line, index) => ({ ...line, text: said[index]?.content ?? '' })),
    answers: answers.map((answer, index) => ({ id: answer, label: plainInline(labels[index]!) })),
    right,
    why: blocks,
    tells: Object.fromEntries(tells.map((tell, index) => [tell, explained[index]!])),
    checkedOn, source, sure,
  } // prettier-ignore
}

/** `practice/<slug>/`: scenes that parents meet too, and those of staff alone. */
export function compilePractice(shared: Shared): ByLanguage<{ all: Practice; staff: Practice }> {
  const { context } = shared
  const scenes = eachLanguage<Scene[]>(() => [])
  const items = itemsIn(context, 'practice', 'scene.yaml', schema)
  checkSlugs(context, items)
  for (const { slug, data, at, words } of items) {
    checkStructure(shared, { data, at })
    for (const one of words) scenes[one.language].push(readScene(shared, slug, data, one))
  }
  const parents = ({ for: { role } }: Scene) => role === undefined || role.includes('parent')
  return eachLanguage((language) => ({
    all: { scenes: scenes[language].filter(parents) },
    staff: { scenes: scenes[language].filter((scene) => !parents(scene)) },
  }))
}
