import MarkdownIt, { type Token } from 'markdown-it'
import { DEVICES, KINDS, MESSENGERS, ROLES, type Audience, type Language } from '../domain/audience/audience.ts'
import type { Context } from './context.ts'
import type { At } from './problem.ts'

/** HTML and tables are understood only to be refused by name. An address is kept as written, to be judged by our own rules. */
const markdown = new MarkdownIt({ html: true })
markdown.validateLink = () => true
markdown.normalizeLink = (address) => address

/** The tokens of one line of text. */
export const inlineTokens = (text: string): Token[] => markdown.parseInline(text, {})[0]?.children ?? []

/** `### do vk android` and what stands below it. */
export interface Part {
  readonly name: string
  readonly when: Audience
  readonly tokens: Token[]
  readonly at: At
}

/** `## step-id | Title` and what stands below it. */
export interface Section {
  readonly id: string
  readonly title: string
  /** Before the first `###`. */
  readonly tokens: Token[]
  readonly parts: Part[]
  readonly at: At
}

/** One `ru.md` or `en.md`, taken apart at its headings. */
export interface Words {
  readonly language: Language
  readonly title: string
  /** Between the title and the first `##`. */
  readonly intro: Token[]
  readonly sections: ReadonlyMap<string, Section>
  readonly at: At
}

const lineOf = (token: Token) => (token.map?.[0] ?? 0) + 1

/** The tokens below a heading, one group for each heading of this level; the first group has none. */
function splitAt(tokens: readonly Token[], tag: string): { heading?: { text: string; line: number }; tokens: Token[] }[] {
  const groups: { heading?: { text: string; line: number }; tokens: Token[] }[] = [{ tokens: [] }]
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!
    if (token.type === 'heading_open' && token.tag === tag && token.level === 0) {
      groups.push({ heading: { text: tokens[index + 1]!.content.trim(), line: lineOf(token) }, tokens: [] })
      index += 2
    } else groups[groups.length - 1]!.tokens.push(token)
  }
  return groups
}

const CONDITIONS: readonly (readonly [keyof Audience, readonly string[]])[] = [
  ['role', ROLES],
  ['messenger', MESSENGERS],
  ['kind', KINDS],
  ['device', DEVICES],
]

function readConditions(context: Context, words: readonly string[], at: At): Audience {
  const when: Partial<Record<keyof Audience, string[]>> = {}
  for (const word of words) {
    const field = CONDITIONS.find(([, known]) => known.includes(word))?.[0]
    if (field) (when[field] ??= []).push(word)
    else context.report(at, `nobody is called \`${word}\`; a variant is for ${CONDITIONS.flatMap(([, known]) => known).join(' ')}`)
  }
  return when as Audience
}

function readSection(context: Context, file: string, heading: { text: string; line: number }, tokens: readonly Token[]): Section | null {
  const [id = '', ...title] = heading.text.split('|').map((piece) => piece.trim())
  const at = { file, line: heading.line, place: id }
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id)) {
    context.report({ file, line: heading.line }, `a section begins with an id, as in «## step-id | Title», not with «${heading.text}»`)
    return null
  }
  const [own, ...rest] = splitAt(tokens, 'h3')
  const parts = rest.map(({ heading, tokens }) => {
    const [name = '', ...conditions] = heading!.text.split(/\s+/)
    const partAt = { file, line: heading!.line, place: `${id}/${name}` }
    return { name, when: readConditions(context, conditions, partAt), tokens, at: partAt }
  })
  return { id, title: title.join(' | '), tokens: own!.tokens, parts, at }
}

/** The text's tokens, its title and what stands before: for guides, whose headings are free. `null` where the file is missing. */
export function readArticle(context: Context, file: string): { title: string; tokens: Token[]; at: At } | null {
  const text = context.take(file)
  if (text === undefined) {
    const language = /([^/]+)\.md$/.exec(file)?.[1]
    context.report({ file }, `there are no words in this language (${language})`)
    return null
  }
  const [before, first, ...more] = splitAt(markdown.parse(text, {}), 'h1')
  if (before!.tokens.length > 0) context.report({ file, line: lineOf(before!.tokens[0]!) }, 'something stands before the title')
  for (const { heading } of more) context.report({ file, line: heading!.line }, 'a second title; one `#` is enough')
  return { title: first?.heading?.text ?? '', tokens: first?.tokens ?? before!.tokens, at: { file, line: first?.heading?.line ?? 1 } }
}

/** Takes a file of words apart. Sections that stand twice, and conditions nobody knows, are reported. */
export function readWords(context: Context, file: string, language: Language): Words | null {
  const article = readArticle(context, file)
  if (!article) return null
  const [intro, ...rest] = splitAt(article.tokens, 'h2')
  const sections = new Map<string, Section>()
  for (const { heading, tokens } of rest) {
    const section = readSection(context, file, heading!, tokens)
    if (!section) continue
    if (sections.has(section.id)) context.report(section.at, `words for \`${section.id}\` stand here a second time`)
    else sections.set(section.id, section)
  }
  return { language, title: article.title, intro: intro!.tokens, sections, at: article.at }
}

export const wordsFile = (folder: string, language: Language) => `${folder}/${language}.md`
