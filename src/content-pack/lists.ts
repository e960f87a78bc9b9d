import type { Token } from 'markdown-it'
import type { Inline } from '../domain/guide/blocks.ts'
import { lineAt } from './blocks.ts'
import type { Context } from './context.ts'
import { readInline, readLine, type Scope } from './inline.ts'
import { onePart } from './parts.ts'
import type { At } from './problem.ts'
import { inlineTokens, type Section } from './words.ts'

interface Item {
  readonly content: string
  readonly at: At
}

/** The lines of a list, each with its place. */
function listItems(context: Context, tokens: readonly Token[], at: At): Item[] {
  if (tokens.some((token) => token.level === 0 && !token.type.startsWith('bullet_list_'))) {
    context.report(at, 'only a list of lines beginning with «-» stands here')
  }
  return tokens
    .filter((token) => token.type === 'inline')
    .map((token) => ({ content: token.content.replaceAll('\n', ' '), at: lineAt(token, at) }))
}

/** A part that is a list of words; empty where there is none. */
export function readWordList(scope: Scope, section: Section, name: string): string[] {
  const part = onePart(scope.context, section, name, false)
  return part ? listItems(scope.context, part.tokens, part.at).map(({ content, at }) => readLine(scope, content, at)) : []
}

/** Lines `- id: words`, held against the ids of the structure, as they are written. `undefined` for an id without a line. */
export function readKeyedLines(context: Context, tokens: readonly Token[], from: At, ids: readonly string[]): (Item | undefined)[] {
  const lines = new Map<string, Item>()
  for (const { content, at } of listItems(context, tokens, from)) {
    const [, id = '', words = ''] = /^([a-z0-9][a-z0-9.-]*):\s+(.+)$/.exec(content) ?? []
    if (id === '') context.report(at, `a line begins with its id, as in «- yes: Да», not with «${content.slice(0, 20)}»`)
    else if (!ids.includes(id)) context.report(at, `there are words for \`${id}\`, but the structure does not name it`)
    else if (lines.has(id)) context.report(at, `words for \`${id}\` stand here a second time`)
    else lines.set(id, { content: words, at })
  }
  for (const id of ids) if (!lines.has(id)) context.report(from, `\`${id}\` has no words in this language: there is no «- ${id}: …»`)
  return ids.map((id) => lines.get(id))
}

/** The same, with their marks read. A line that is missing has been reported, and is empty. */
export function readKeyed(scope: Scope, tokens: readonly Token[], from: At, ids: readonly string[]): Inline[][] {
  return readKeyedLines(scope.context, tokens, from, ids).map((line) =>
    line ? readInline(scope, inlineTokens(line.content), line.at) : [],
  )
}
