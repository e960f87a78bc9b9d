import type { Language, Variant } from '../audience/audience.ts'
import { ROLES } from '../audience/audience.ts'
import { plainText, type Block } from '../guide/blocks.ts'
import { fillWords } from '../guide/fill.ts'
import type { HelpTree } from '../help/tree.ts'
import { isQuestion } from '../help/tree.ts'
import type { Journey, Step } from '../journey/journey.ts'
import type { PieceKey } from '../pack/manifest.ts'
import { readPiece, type PieceOf } from '../pack/pieceSchema.ts'
import type { Entry } from './entry.ts'

/** Pieces by key, as they are published; what is missing is simply not found. */
export type Pack = Readonly<Record<string, unknown>>

const variants = (part: readonly Variant<readonly Block[]>[]) => part.map(({ is }) => plainText(is)).join('\n')
const headings = (blocks: readonly Block[]) => blocks.flatMap((block) => ('h' in block ? [block.h] : []))
const joined = (...texts: readonly (string | undefined)[]) => texts.filter(Boolean).join('\n')

/** A ready text has nobody's names in it yet. */
const blank = (text: string | undefined) => text && fillWords(text, {})

const NOTHING = { also: [], heads: [], for: {} } as const

function stepEntry(journey: Journey, step: Step): Entry {
  const text = joined(
    variants(step.do), variants(step.works), variants(step.wrong), variants(step.why), plainText(step.wait ?? []), blank(step.remind),
  ) // prettier-ignore
  const to = `step:${journey.id}/${step.id}`
  return { kind: 'step', to, title: step.title, also: [], heads: [step.simple], text, for: { ...step.for, role: [journey.role] } }
}

function treeEntry(tree: HelpTree): Entry {
  const nodes = Object.values(tree.nodes)
  const text = joined(
    plainText(tree.intro),
    ...nodes.map((node) =>
      joined(variants(node.body), isQuestion(node) ? node.answers.map(({ label }) => label).join('\n') : blank(node.say)),
    ),
  )
  return { kind: 'help', to: `help:${tree.slug}`, title: tree.title, also: [], heads: nodes.map(({ title }) => title), text, for: tree.for }
}

/** Everything of one language that a person may look for. */
export function entriesOf(pack: Pack, language: Language): Entry[] {
  const piece = <K extends PieceKey>(key: K): PieceOf<K> | null => readPiece(key, pack[key])
  const journeys = ROLES.flatMap((role) => piece(`journey/${role}/${language}`) ?? [])
  const faq = piece(`help/faq/${language}`)?.themes ?? []
  const helpGroups = new Set(piece(`help/index/${language}`)?.trees.map(({ group }) => group))
  const regulation = piece(`regulation/all/${language}`)
  return [
    ...(piece(`help/phrases/${language}`)?.phrases ?? []).map((one): Entry => {
      const { phrase: title, also, for: whom } = one
      return { ...NOTHING, kind: 'phrase', to: `faq:${one.id}`, title, also, text: plainText(one.answer), for: whom }
    }),
    ...faq.flatMap(({ questions }) =>
      questions.map((one): Entry => {
        const { question: title, also = [], for: whom } = one
        return { ...NOTHING, kind: 'question', to: `faq:${one.id}`, title, also, text: plainText(one.answer), for: whom }
      }),
    ),
    ...[...helpGroups].flatMap((group) => piece(`help/${group}/${language}`)?.trees ?? []).map(treeEntry),
    ...(piece(`emergency/all/${language}`)?.cards ?? []).map((card): Entry => {
      const text = joined(
        plainText(card.intro),
        ...card.actions.map((one) => joined(variants(one.body), variants(one.why), blank(one.say))),
      )
      const heads = card.actions.map(({ title }) => title)
      return { ...NOTHING, kind: 'emergency', to: `emergency:${card.slug}`, title: card.title, heads, text }
    }),
    ...journeys.flatMap((journey) => journey.steps.map((step) => stepEntry(journey, step))),
    ...(piece(`guides/index/${language}`)?.guides ?? []).map((card): Entry => {
      const body = piece(`guides/${card.group}/${language}`)?.guides[card.slug] ?? []
      const { title, summary, for: whom } = card
      return {
        kind: 'guide',
        to: `guide:${card.slug}`,
        title,
        also: [],
        heads: [summary, ...headings(body)],
        text: plainText(body),
        for: whom,
      }
    }),
    ...(piece(`security/all/${language}`)?.items ?? []).map((item): Entry => {
      const text = joined(variants(item.how), variants(item.why), variants(item.check), variants(item.ifnot))
      const heads = [plainText(item.intro)]
      return { kind: 'security', to: `security:${item.slug}`, title: item.title, also: [], heads, text, for: item.for }
    }),
    ...(['all', 'staff'] as const)
      .flatMap((whose) => piece(`practice/${whose}/${language}`)?.scenes ?? [])
      .map((scene): Entry => {
        const text = joined(...scene.lines.map((line) => line.text), plainText(scene.why))
        const heads = [plainText(scene.intro)]
        return { kind: 'practice', to: `practice:${scene.slug}`, title: scene.title, also: [], heads, text, for: scene.for }
      }),
    ...(piece(`glossary/all/${language}`)?.terms ?? []).map((term): Entry => {
      return { ...NOTHING, kind: 'term', to: `term:${term.id}`, title: term.title, also: term.also, text: plainText(term.body) }
    }),
    ...(regulation?.sections ?? []).flatMap(({ clauses }) =>
      clauses.map((clause): Entry => {
        const title = `${clause.id}. ${clause.title}`
        return { ...NOTHING, kind: 'clause', to: `regulation:${clause.id}`, title, text: plainText(clause.body) }
      }),
    ),
    ...(regulation?.acts ?? []).map((act): Entry => {
      return { ...NOTHING, kind: 'act', to: `act:${act.id}`, title: `${act.title}, № ${act.number}`, text: plainText(act.body) }
    }),
  ]
}
