import * as v from 'valibot'
import { DEVICES, isFor, KINDS, MESSENGERS, ROLES, type Language } from '../../domain/audience/audience.ts'
import { STEP_ACTIONS, WAITS_FOR, type Journey, type Step } from '../../domain/journey/journey.ts'
import type { Context } from '../context.ts'
import { mentionPlace } from '../links.ts'
import {
  leftOut,
  matchSections,
  onlyParts,
  readIntro,
  readOneLine,
  readPart,
  readSayPart,
  readVariants,
  sectionTitle,
  wordsTitle,
} from '../parts.ts'
import type { At } from '../problem.ts'
import { count, forWhom, id, ids, place, provenance, when } from '../schemas.ts'
import type { Section, Words } from '../words.ts'
import type { YamlFile } from '../yamlFile.ts'
import { checkFacts, checkIds, itemsIn, picturesShown, scopeOf, type Shared } from './kind.ts'

/** The most words of a sentence, and the most rows of a path, that a parent is given. */
const PARENT_SENTENCE = 25
const PARENT_ROWS = 7

const step = v.strictObject({
  id,
  formerly: v.optional(v.array(id)),
  for: forWhom,
  clauses: ids,
  minutes: count(240),
  network: v.boolean(),
  action: v.optional(v.picklist(STEP_ACTIONS)),
  secures: v.optional(v.boolean()),
  againAfterMove: v.optional(v.boolean()),
  waitsFor: v.optional(v.picklist(WAITS_FOR)),
  stuck: v.optional(v.array(place), []),
  picture: v.optional(v.union([v.string(), v.array(v.strictObject({ when: v.optional(when, {}), is: v.string() }))])),
  ...provenance,
})
const schema = v.strictObject({ role: v.picklist(ROLES), steps: v.pipe(v.array(step), v.minLength(1, 'at least one step')) })
type Structure = v.InferOutput<typeof schema>
type StepStructure = Structure['steps'][number]

const PARTS = ['simple', 'do', 'why', 'wrong', 'works', 'wait', 'remind']

const variantsOf = (picture: StepStructure['picture']) => (typeof picture === 'string' ? [{ when: {}, is: picture }] : (picture ?? []))

/** Says for which parent the path is too long, the first such one. */
function refuseLongPath(context: Context, { role, steps }: Structure, at: At): void {
  for (const messenger of MESSENGERS) {
    for (const kind of KINDS) {
      for (const device of DEVICES) {
        const rows = steps.filter((one) => isFor(one.for, { role, messenger, kind, device })).length
        if (rows > PARENT_ROWS)
          return context.report(at, `${rows} steps for ${messenger} ${kind} ${device}; a parent walks at most ${PARENT_ROWS}`)
      }
    }
  }
}

/** A move from one messenger to the other reads the ids of steps: `<stem>-vk` and `<stem>-max` are the same deed. */
function checkMove(context: Context, one: StepStructure, here: (field: string) => At): void {
  const [only, more] = one.for.messenger ?? MESSENGERS
  const single = more === undefined ? only : undefined
  if (single !== undefined && !one.id.endsWith(`-${single}`))
    context.report(
      here('id'),
      `a step for ${single} alone is called \`…-${single}\`, so that a move finds its fellow in the other messenger`,
    )
  if (single !== undefined && one.againAfterMove)
    context.report(here('againAfterMove'), 'a step for one messenger alone is always done again after a move')
}

function checkStructure(context: Context, { data, at }: YamlFile<Structure>): void {
  checkIds(context, data.steps, (index) => at(['steps', index, 'id']))
  data.steps.forEach((one, index) => {
    const here = (field: string) => at(['steps', index, field], one.id)
    checkFacts(context, one, here)
    checkMove(context, one, here)
    for (const to of one.stuck) mentionPlace(context, to, here('stuck'))
    const pictures = variantsOf(one.picture)
    for (const { is } of pictures) context.mention('picture', is, here('picture'))
    const missed = pictures.length > 0 ? leftOut(pictures, { role: [data.role], ...one.for }) : undefined
    if (missed !== undefined) context.report(here('picture'), `no picture fits: ${missed}; add one without \`when\``)
  })
  if (data.role === 'parent') refuseLongPath(context, data, at(['steps']))
}

function readStep(
  shared: Shared,
  role: Structure['role'],
  structure: StepStructure,
  section: Section,
  language: Language,
  shown: Set<string>,
): Step {
  const { context } = shared
  const scope = scopeOf(shared, language, {
    pictures: shown,
    linked: new Set(),
    ...(role === 'parent' ? { longest: PARENT_SENTENCE } : {}),
  })
  const audience = { role: [role], ...structure.for }
  const waits = structure.waitsFor !== undefined
  onlyParts(context, section, PARTS)
  for (const { is } of variantsOf(structure.picture)) shown.add(is)
  const wait = readPart(scope, section, 'wait', waits)
  const remind = readSayPart(scope, section, 'remind', waits)
  return {
    id: structure.id,
    formerly: structure.formerly,
    for: structure.for,
    clauses: structure.clauses,
    minutes: structure.minutes,
    network: structure.network,
    action: structure.action,
    secures: structure.secures || undefined,
    againAfterMove: structure.againAfterMove || undefined,
    stuck: structure.stuck,
    title: sectionTitle(scope, section),
    simple: readOneLine(scope, section, 'simple'),
    picture: variantsOf(structure.picture),
    do: readVariants(scope, section, 'do', true, audience),
    why: readVariants(scope, section, 'why', true, audience),
    wrong: readVariants(scope, section, 'wrong', true, audience),
    works: readVariants(scope, section, 'works', true, audience),
    wait: wait.length > 0 ? wait : undefined,
    remind,
    waitsFor: structure.waitsFor,
    checkedOn: structure.checkedOn,
    source: structure.source,
    sure: structure.sure,
  }
}

function readJourney(shared: Shared, slug: string, data: Structure, words: Words): Journey {
  const { context } = shared
  const { language } = words
  const shown = new Set<string>()
  const scope = scopeOf(shared, language, { pictures: shown })
  const sections = matchSections(context, words, data.steps.map((one) => one.id)) // prettier-ignore
  return {
    id: slug,
    role: data.role,
    title: wordsTitle(scope, words),
    intro: readIntro(scope, words),
    steps: sections.flatMap((section, index) =>
      section ? [readStep(shared, data.role, data.steps[index]!, section, language, shown)] : [],
    ),
    pictures: picturesShown(shared, language, shown),
  }
}

/** `journeys/<slug>/`, all of them in both languages. */
export function compileJourneys(shared: Shared): { readonly language: Language; readonly journey: Journey }[] {
  const { context } = shared
  return itemsIn(context, 'journeys', 'journey.yaml', schema).flatMap((item) => {
    checkStructure(context, item)
    return item.words.map((words) => ({ language: words.language, journey: readJourney(shared, item.slug, item.data, words) }))
  })
}
