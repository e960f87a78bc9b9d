import type { Language } from '../domain/audience/audience.ts'
import type { Emergency } from '../domain/emergency/card.ts'
import type { GuideCard } from '../domain/guide/guide.ts'
import type { Faq, Phrases } from '../domain/help/faq.ts'
import type { HelpTree } from '../domain/help/tree.ts'
import type { Journey } from '../domain/journey/journey.ts'
import { readPiece } from '../domain/pack/pieceSchema.ts'
import type { Scene } from '../domain/practice/scene.ts'
import { CLAUSE_IDS } from '../domain/regulation/clauses.ts'
import type { CarriedBy } from '../domain/regulation/regulation.ts'
import { TOOL_CLAUSES } from '../domain/regulation/tools.ts'
import type { Security } from '../domain/security/item.ts'
import type { Pieces } from './pack.ts'

/** Everything in one language that may carry a clause out. */
export interface Carriers {
  readonly journeys: readonly Journey[]
  readonly guides: readonly GuideCard[]
  readonly security: Security
  readonly emergency: Emergency
  readonly help: readonly HelpTree[]
  readonly faq: Faq
  readonly phrases: Phrases
  readonly practice: readonly Scene[]
}

/** Clause id → what carries it out: steps first, then what explains them, then the app's own tools. */
export function carriersOf(all: Carriers, tools: Readonly<Record<string, readonly string[]>> = TOOL_CLAUSES): Record<string, CarriedBy[]> {
  const found: Record<string, CarriedBy[]> = {}
  const add = (clauses: readonly string[], to: string, title?: string) => {
    for (const clause of clauses) (found[clause] ??= []).push(title === undefined ? { to } : { to, title })
  }
  for (const journey of all.journeys) for (const step of journey.steps) add(step.clauses, `step:${journey.id}/${step.id}`, step.title)
  for (const item of all.security.items) add(item.clauses, `security:${item.slug}`, item.title)
  for (const guide of all.guides) add(guide.clauses, `guide:${guide.slug}`, guide.title)
  for (const tree of all.help) add(tree.clauses, `help:${tree.slug}`, tree.title)
  for (const { questions } of all.faq.themes) for (const one of questions) add(one.clauses, `faq:${one.id}`, one.question)
  for (const one of all.phrases.phrases) add(one.clauses, `faq:${one.id}`, one.phrase)
  for (const card of all.emergency.cards) add(card.clauses, `emergency:${card.slug}`, card.title)
  for (const scene of all.practice) add(scene.clauses, `practice:${scene.slug}`, scene.title)
  for (const [room, clauses] of Object.entries(tools)) add(clauses, `tool:${room}`)
  return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Clauses that nobody carries out in this language, in order: each is a hole in the product. */
export function orphanClauses(pieces: Pieces, language: Language = 'ru'): string[] {
  const regulation = readPiece(`regulation/all/${language}`, pieces[`regulation/all/${language}`])
  const listed = regulation?.sections.flatMap((section) => section.clauses.map((clause) => clause.id)) ?? []
  const clauses = listed.length > 0 ? listed : CLAUSE_IDS
  return clauses.filter((clause) => (regulation?.carriedOutBy[clause] ?? []).length === 0)
}
