import {
  DEVICES,
  isFor,
  KINDS,
  MESSENGERS,
  pickVariant,
  ROLES,
  type Audience,
  type Reader,
  type Variant,
} from '../domain/audience/audience.ts'
import { plainInline, type Block } from '../domain/guide/blocks.ts'
import { lineAt, readBlocks, readSay } from './blocks.ts'
import type { Context } from './context.ts'
import { readLine, type Scope } from './inline.ts'
import type { At } from './problem.ts'
import type { Part, Section, Words } from './words.ts'

const READERS: readonly Reader[] = ROLES.flatMap((role) =>
  MESSENGERS.flatMap((messenger) => KINDS.flatMap((kind) => DEVICES.map((device) => ({ role, messenger, kind, device })))),
)

/** Somebody of this audience for whom no variant fits, in words; `undefined` if everybody is served. */
export function leftOut(variants: readonly Variant<unknown>[], audience: Audience): string | undefined {
  const reader = READERS.find((one) => isFor(audience, one) && pickVariant(variants, one) === undefined)
  return reader && Object.values(reader).join(' ')
}

/** Holds the sections of a file against the ids of the structure. Gives the sections in the structure's order, `undefined` where missing. */
export function matchSections(context: Context, words: Words, ids: readonly string[]): (Section | undefined)[] {
  for (const [id, section] of words.sections) {
    if (!ids.includes(id)) context.report(section.at, `there are words for \`${id}\`, but the structure does not name it`)
  }
  return ids.map((id) => {
    const section = words.sections.get(id)
    if (!section) context.report({ ...words.at, place: id }, `\`${id}\` has no words in this language: there is no «## ${id} | …»`)
    return section
  })
}

/** The title after `## id |`, which must be there. */
export function sectionTitle(scope: Scope, section: Section): string {
  if (section.title === '') scope.context.report(section.at, `\`${section.id}\` has no title: «## ${section.id} | Title»`)
  return readLine(scope, section.title, section.at)
}

/** The title after `#`, which must be there. */
export function wordsTitle(scope: Scope, words: { title: string; at: At }): string {
  if (words.title === '') scope.context.report(words.at, 'there is no title: «# Title»')
  return readLine(scope, words.title, words.at)
}

/** What stands between the title and the first section; it must be there. */
export function readIntro(scope: Scope, words: Words): Block[] {
  const blocks = readBlocks(scope, words.intro, words.at)
  if (blocks.length === 0) scope.context.report(words.at, 'there is no introduction below the title')
  return blocks
}

/** Refuses `###` headings that this kind does not have, and text between `##` and the first `###` where none belongs. */
export function onlyParts(context: Context, section: Section, names: readonly string[], ownText = false): void {
  for (const part of section.parts) {
    if (!names.includes(part.name)) context.report(part.at, `there is no part called \`${part.name}\` here; there are: ${names.join(' ')}`)
  }
  const stray = section.tokens[0]
  if (stray && !ownText) context.report(lineAt(stray, section.at), `text before the first «###»; put it into one of: ${names.join(' ')}`)
}

/** All variants of one part. Missing, empty, doubled ones and readers left out are reported. */
export function readVariants(scope: Scope, section: Section, name: string, required: boolean, audience: Audience = {}): Variant<Block[]>[] {
  const { context } = scope
  const seen = new Set<string>()
  const met = new Set<string>()
  const variants = section.parts
    .filter((part) => part.name === name)
    .map((part) => {
      const key = JSON.stringify(Object.entries(part.when).sort())
      if (seen.has(key)) context.report(part.at, `«### ${name}» for the same readers a second time`)
      seen.add(key)
      const linked = scope.linked && new Set(scope.linked)
      const is = readBlocks({ ...scope, linked }, part.tokens, part.at)
      linked?.forEach((term) => met.add(term))
      if (is.length === 0) context.report(part.at, `«### ${name}» is empty`)
      return { when: part.when, is }
    })
  met.forEach((term) => scope.linked?.add(term))
  const missed = required || variants.length > 0 ? leftOut(variants, audience) : undefined
  if (missed !== undefined) {
    const message = variants.length === 0 ? `«### ${name}» is missing` : `«### ${name}» has nothing for: ${missed}; add the plain one`
    context.report({ ...section.at, place: `${section.id}/${name}` }, message)
  }
  return variants
}

/** The one part of this name, without variants; `undefined`, and a problem if it is required, where it is missing. */
export function onePart(context: Context, section: Section, name: string, required: boolean): Part | undefined {
  const [part, ...more] = section.parts.filter((one) => one.name === name)
  if (!part && required) context.report({ ...section.at, place: `${section.id}/${name}` }, `«### ${name}» is missing`)
  if (part && Object.keys(part.when).length > 0) context.report(part.at, `«### ${name}» has no variants`)
  for (const one of more) context.report(one.at, `«### ${name}» a second time`)
  return part
}

export function readPart(scope: Scope, section: Section, name: string, required: boolean): Block[] {
  const part = onePart(scope.context, section, name, required)
  const blocks = part ? readBlocks(scope, part.tokens, part.at) : []
  if (part && blocks.length === 0) scope.context.report(part.at, `«### ${name}» is empty`)
  return blocks
}

/** A part of one paragraph, as plain text. */
export function readOneLine(scope: Scope, section: Section, name: string): string {
  const part = onePart(scope.context, section, name, true)
  if (!part) return ''
  const [, inline] = part.tokens
  if (part.tokens.length !== 3 || inline?.type !== 'inline') {
    scope.context.report(part.at, `«### ${name}» is one line of text`)
    return ''
  }
  const [block] = readBlocks({ ...scope, terms: undefined }, part.tokens, part.at)
  return block && 'p' in block ? plainInline(block.p) : ''
}

/** A part that is one `say` block. */
export function readSayPart(scope: Scope, section: Section, name: string, required: boolean): string | undefined {
  const part = onePart(scope.context, section, name, required)
  if (!part) return undefined
  const [fence] = part.tokens
  if (part.tokens.length !== 1 || fence?.type !== 'fence' || fence.info.trim() !== 'say') {
    scope.context.report(part.at, `«### ${name}» is one fenced block marked \`say\``)
    return undefined
  }
  return readSay(scope, fence, lineAt(fence, part.at))
}
