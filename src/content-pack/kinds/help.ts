import * as v from 'valibot'
import { plainInline } from '../../domain/guide/blocks.ts'
import { HELP_ENDS, type Help, type HelpNode, type HelpTree } from '../../domain/help/tree.ts'
import { WAITS_FOR } from '../../domain/journey/journey.ts'
import type { Context } from '../context.ts'
import { matchSections, onlyParts, readIntro, readSayPart, readVariants, sectionTitle, wordsTitle } from '../parts.ts'
import type { Scope } from '../inline.ts'
import { readKeyed } from '../lists.ts'
import { forWhom, id, ids, key, provenance } from '../schemas.ts'
import type { Section, Words } from '../words.ts'
import type { YamlFile } from '../yamlFile.ts'
import { checkFacts, checkSlugs, eachLanguage, itemsIn, picturesShown, scopeOf, type ByLanguage, type Shared } from './kind.ts'

const end = v.strictObject({ end: v.picklist(HELP_ENDS), to: v.optional(v.picklist(WAITS_FOR)) })
const answers = v.record(key, id)
const schema = v.strictObject({
  formerly: v.optional(v.array(id)),
  for: forWhom,
  start: id,
  nodes: v.record(
    key,
    v.lazy((node) => (node !== null && typeof node === 'object' && 'end' in node ? end : answers)),
  ),
  clauses: ids,
  ...provenance,
})
type Structure = v.InferOutput<typeof schema>
type NodeStructure = v.InferOutput<typeof end> | v.InferOutput<typeof answers>
type EndStructure = v.InferOutput<typeof end>

const isEnd = (node: NodeStructure): node is EndStructure => 'end' in node

/** Every answer leads somewhere, every node is reached, every path ends. */
function checkPaths(context: Context, { data, at }: YamlFile<Structure>): void {
  const { start } = data
  const nodes = data.nodes as Readonly<Record<string, NodeStructure>>
  const exists = (name: string) => Object.hasOwn(nodes, name)
  if (!exists(start)) context.report(at(['start']), `the tree starts at \`${start}\`, which is not among its nodes`)
  for (const [name, node] of Object.entries(nodes)) {
    if (isEnd(node)) {
      if (node.end === 'message' && !node.to) context.report(at(['nodes', name], name), 'a message needs `to:`, somebody to send it to')
      continue
    }
    if (Object.keys(node).length < 2) context.report(at(['nodes', name], name), 'a question needs at least two answers')
    for (const [answer, to] of Object.entries(node)) {
      if (!exists(to))
        context.report(at(['nodes', name, answer], name), `the answer \`${answer}\` leads to \`${to}\`, which is not among the nodes`)
    }
  }

  const left = new Set<string>()
  const walk = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      context.report(at(['nodes', name], name), `a loop: ${[...path.slice(path.indexOf(name)), name].join(' → ')}`)
      return
    }
    const node = nodes[name]
    if (!exists(name) || !node || left.has(name)) return
    if (!isEnd(node)) for (const to of Object.values(node)) walk(to, [...path, name])
    left.add(name)
  }
  walk(start, [])
  for (const name of Object.keys(nodes)) {
    if (exists(start) && !left.has(name)) context.report(at(['nodes', name], name), `no answer leads to \`${name}\``)
  }
}

function readNode(scope: Scope, structure: NodeStructure, section: Section, audience: Structure['for']): HelpNode {
  const title = sectionTitle(scope, section)
  if (isEnd(structure)) {
    onlyParts(scope.context, section, ['body', 'say'])
    const body = readVariants(scope, section, 'body', true, audience)
    const say = readSayPart(scope, section, 'say', structure.end === 'message')
    return { end: structure.end, to: structure.to, title, body, say }
  }
  onlyParts(scope.context, section, ['body', 'answers'])
  const part = section.parts.find((one) => one.name === 'answers')
  if (!part) scope.context.report({ ...section.at, place: `${section.id}/answers` }, '«### answers» is missing')
  const labels = part ? readKeyed({ ...scope, pictures: null }, part.tokens, part.at, Object.keys(structure)) : []
  return {
    title,
    body: readVariants(scope, section, 'body', false, audience),
    answers: Object.entries(structure).map(([answer, to], index) => ({ id: answer, label: plainInline(labels[index] ?? []), to })),
  }
}

function readTree(shared: Shared, slug: string, data: Structure, words: Words, shown: Set<string>): HelpTree {
  const scope = scopeOf(shared, words.language, { pictures: shown })
  const names = Object.keys(data.nodes)
  const sections = matchSections(shared.context, words, names)
  const { start, formerly, for: audience, clauses, checkedOn, source, sure } = data
  const nodes = names.flatMap((name, index) => {
    const section = sections[index]
    return section ? [[name, readNode(scope, data.nodes[name]!, section, audience)]] : []
  })
  const title = wordsTitle(scope, words)
  const intro = readIntro(scope, words)
  return { slug, formerly, for: audience, clauses, title, intro, start, nodes: Object.fromEntries(nodes), checkedOn, source, sure }
}

/** `help/<slug>/`: all trees. */
export function compileHelp(shared: Shared): ByLanguage<Help> {
  const { context } = shared
  const shown = { ru: new Set<string>(), en: new Set<string>() }
  const trees = eachLanguage<HelpTree[]>(() => [])
  const items = itemsIn(context, 'help', 'tree.yaml', schema)
  checkSlugs(context, items)
  for (const { slug, data, at, words } of items) {
    context.define('help', slug, at([]))
    checkFacts(context, data, (field) => at([field]))
    checkPaths(context, { data, at })
    for (const one of words) trees[one.language].push(readTree(shared, slug, data, one, shown[one.language]))
  }
  return eachLanguage((language) => ({ trees: trees[language], pictures: picturesShown(shared, language, shown[language]) }))
}
