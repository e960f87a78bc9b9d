import * as v from 'valibot'
import { plainInline } from '../../domain/guide/blocks.ts'
import type { WaitTimer } from '../../domain/help/timer.ts'
import { HELP_ENDS, type Help, type HelpCard, type HelpNode, type HelpTree } from '../../domain/help/tree.ts'
import { WAITS_FOR } from '../../domain/journey/journey.ts'
import type { Language } from '../../domain/audience/audience.ts'
import type { Context } from '../context.ts'
import { matchSections, onePart, onlyParts, readIntro, readSayPart, readVariants, sectionTitle, wordsTitle } from '../parts.ts'
import type { Scope } from '../inline.ts'
import { readKeyed } from '../lists.ts'
import type { At } from '../problem.ts'
import { count, forWhom, id, ids, key, provenance } from '../schemas.ts'
import type { Section, Words } from '../words.ts'
import type { YamlFile } from '../yamlFile.ts'
import { checkFacts, checkSlugs, eachLanguage, itemsIn, picturesShown, scopeOf, type ByLanguage, type Shared } from './kind.ts'

/** UTF-16 units of a group's JSON; Russian text of this length is about 8 KB compressed. */
const LONGEST_GROUP = 30_000

/** `stages`: seconds from the start, by id; the first is 0. */
const timer = v.strictObject({ stages: v.record(key, count(7200)), then: v.optional(id) })
const end = v.strictObject({ end: v.picklist(HELP_ENDS), to: v.optional(v.picklist(WAITS_FOR)), timer: v.optional(timer) })
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

/** Stages that begin at once and come one after another. */
function checkTimer(context: Context, { timer }: EndStructure, at: At): void {
  const begins = Object.values(timer?.stages ?? { none: 0 })
  if (begins.length === 0 || begins[0] !== 0) context.report(at, 'the first stage of a timer begins at 0 seconds')
  if (begins.some((after, index) => index > 0 && after <= begins[index - 1]!))
    context.report(at, 'each stage of a timer begins later than the one before')
}

/** Where one can go on from a node: its answers, or what follows a wait in vain. */
const waysOn = (node: NodeStructure): readonly [name: string, to: string][] =>
  isEnd(node) ? (node.timer?.then === undefined ? [] : [['timer', node.timer.then]]) : Object.entries(node)

/** Every answer leads somewhere, every node is reached, every path ends. */
function checkPaths(context: Context, { data, at }: Pick<YamlFile<Structure>, 'data' | 'at'>): void {
  const { start } = data
  const nodes = data.nodes as Readonly<Record<string, NodeStructure>>
  const exists = (name: string) => Object.hasOwn(nodes, name)
  if (!exists(start)) context.report(at(['start']), `the tree starts at \`${start}\`, which is not among its nodes`)
  for (const [name, node] of Object.entries(nodes)) {
    if (isEnd(node)) {
      if (node.end === 'message' && !node.to) context.report(at(['nodes', name], name), 'a message needs `to:`, somebody to send it to')
      checkTimer(context, node, at(['nodes', name, 'timer'], name))
    } else if (Object.keys(node).length < 2) context.report(at(['nodes', name], name), 'a question needs at least two answers')
    for (const [answer, to] of waysOn(node)) {
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
    for (const [, to] of waysOn(node)) walk(to, [...path, name])
    left.add(name)
  }
  walk(start, [])
  for (const name of Object.keys(nodes)) {
    if (exists(start) && !left.has(name)) context.report(at(['nodes', name], name), `no answer leads to \`${name}\``)
  }
}

/** «### timer»: `- start: …`, a line for each stage, and `- then: …` where the tree goes on. */
function readTimer(scope: Scope, { timer }: EndStructure, section: Section): WaitTimer | undefined {
  const part = onePart(scope.context, section, 'timer', timer !== undefined)
  if (part && !timer) scope.context.report(part.at, 'there are words for a timer, but the structure names none')
  if (!part || !timer) return undefined
  const stages = Object.entries(timer.stages)
  const ids = ['start', ...stages.map(([name]) => name), 'came', ...(timer.then === undefined ? [] : ['then'])]
  const said = readKeyed({ ...scope, pictures: null }, part.tokens, part.at, ids)
  const line = (name: string) => said[ids.indexOf(name)] ?? []
  return {
    start: plainInline(line('start')),
    came: plainInline(line('came')),
    stages: stages.map(([name, after]) => ({ id: name, after, is: line(name) })),
    then: timer.then === undefined ? undefined : { to: timer.then, label: plainInline(line('then')) },
  }
}

function readNode(scope: Scope, structure: NodeStructure, section: Section, audience: Structure['for']): HelpNode {
  const title = sectionTitle(scope, section)
  if (isEnd(structure)) {
    onlyParts(scope.context, section, ['body', 'say', 'timer'])
    const body = readVariants(scope, section, 'body', true, audience)
    const say = readSayPart(scope, section, 'say', structure.end === 'message')
    return { end: structure.end, to: structure.to, title, body, say, timer: readTimer(scope, structure, section) }
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

interface ReadTree {
  readonly tree: HelpTree
  readonly shown: ReadonlySet<string>
}

/** Which group each tree is in, by slug: groups of bearable size, in order, the same in both languages: `trees`, `trees-2` … */
function groupBySlug(all: ByLanguage<readonly ReadTree[]>): ReadonlyMap<string, string> {
  const lengths = new Map<string, number>()
  for (const { tree } of [...all.ru, ...all.en]) {
    lengths.set(tree.slug, Math.max(lengths.get(tree.slug) ?? 0, JSON.stringify(tree).length))
  }
  let [number, filled] = [1, 0]
  return new Map(
    [...lengths].map(([slug, length]) => {
      if (filled > 0 && filled + length > LONGEST_GROUP) [number, filled] = [number + 1, 0]
      filled += length
      return [slug, number === 1 ? 'trees' : `trees-${number}`] as const
    }),
  )
}

function inGroups(shared: Shared, language: Language, all: readonly ReadTree[], groupOf: ReadonlyMap<string, string>) {
  const groups: Record<string, Help> = {}
  for (const group of new Set(groupOf.values())) {
    const held = all.filter(({ tree }) => groupOf.get(tree.slug) === group)
    const shown = held.flatMap((one) => [...one.shown])
    groups[group] = { trees: held.map(({ tree }) => tree), pictures: picturesShown(shared, language, shown) }
  }
  const cards = all.map(({ tree: { slug, formerly, for: whom, title } }): HelpCard => {
    return { slug, formerly, group: groupOf.get(slug)!, for: whom, title }
  })
  return { trees: all.map(({ tree }) => tree), cards, groups }
}

/** `help/<slug>/`: all trees, the cards of all, and the trees in groups. */
export function compileHelp(shared: Shared): ByLanguage<ReturnType<typeof inGroups>> {
  const { context } = shared
  const trees = eachLanguage<ReadTree[]>(() => [])
  const items = itemsIn(context, 'help', 'tree.yaml', schema)
  checkSlugs(context, items)
  for (const { slug, data, at, words } of items) {
    checkFacts(context, data, (field) => at([field]))
    checkPaths(context, { data, at })
    for (const one of words) {
      const shown = new Set<string>()
      trees[one.language].push({ tree: readTree(shared, slug, data, one, shown), shown })
    }
  }
  const groupOf = groupBySlug(trees)
  return eachLanguage((language) => inGroups(shared, language, trees[language], groupOf))
}
