import type { Token } from 'markdown-it'
import { plainInline, type Block, type Inline, type NoteTone } from '../domain/guide/blocks.ts'
import { readInline, readLine, type Scope } from './inline.ts'
import type { At } from './problem.ts'
import { inOtherLanguage, longSentences, proofread } from './proofread.ts'

const TONES: readonly string[] = ['tip', 'care', 'danger']
const PLACES: readonly string[] = ['org', 'group', 'step', 'device', 'date']

const REFUSED: Readonly<Record<string, string>> = {
  html_block: 'HTML is not shown',
  code_block: 'a line begins with four spaces; remove them',
  hr: 'there are no rules between paragraphs',
  table_open: 'there are no tables; write a list',
}

export const lineAt = (token: Token | undefined, at: At): At => (token?.map ? { ...at, line: token.map[0] + 1 } : at)

/** Words to be sent or said: kept as they are, with `{org}` and the like for the app to fill. */
export function readSay(scope: Scope, token: Token, at: At): string {
  const text = token.content.trim()
  for (const [whole, name] of text.matchAll(/\{([^}]*)\}/g)) {
    if (!PLACES.includes(name!))
      scope.context.report(at, `nobody fills in \`${whole}\`; there are ${PLACES.map((one) => `{${one}}`).join(' ')}`)
  }
  for (const said of proofread(text, scope.language)) scope.context.report(at, said)
  if (text === '') scope.context.report(at, 'nothing to say')
  return text
}

/** The index behind the token that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  const { level, type } = tokens[open]!
  const close = type.replace(/_open$/, '_close')
  for (let index = open + 1; index < tokens.length; index += 1) {
    if (tokens[index]!.type === close && tokens[index]!.level === level) return index + 1
  }
  return tokens.length
}

/** Reads block tokens into blocks. Anything outside the closed set is a problem, with its line. */
export function readBlocks(scope: Scope, tokens: readonly Token[], from: At): Block[] {
  const { context } = scope

  function paragraph(inline: Token, children = inline.children ?? []): Inline[] {
    const at = lineAt(inline, from)
    const read = readInline(scope, children, at)
    const plain = plainInline(read)
    if (!context.leaning && inOtherLanguage(plain, scope.language))
      context.report(at, `this was left in ${scope.language === 'ru' ? 'English' : 'Russian'}: «${plain.slice(0, 30)} …»`)
    if (scope.longest !== undefined) {
      for (const { words, begins } of longSentences(plain, scope.longest)) {
        context.report(at, `a sentence of ${words} words, at most ${scope.longest}: «${begins} …»`)
      }
    }
    return read
  }

  /** The paragraphs inside a list item or a note; anything else there is reported, and ends them. */
  function paragraphs(inside: readonly Token[], where: string): Token[] {
    const strange = inside.findIndex((token) => !['inline', 'paragraph_open', 'paragraph_close'].includes(token.type))
    if (strange >= 0) context.report(lineAt(inside[strange], from), `only plain paragraphs stand in ${where}`)
    return inside.slice(0, strange >= 0 ? strange : undefined).filter((token) => token.type === 'inline')
  }

  function list(inside: readonly Token[]): Inline[][] {
    const items: Inline[][] = []
    for (let index = 0; index < inside.length;) {
      const end = closing(inside, index)
      const [first, ...more] = paragraphs(inside.slice(index + 1, end - 1), 'a list')
      if (more.length > 0)
        context.report(lineAt(more[0], from), 'a second paragraph in a list item; make it an item or a paragraph of its own')
      if (first) items.push(paragraph(first))
      else context.report(lineAt(inside[index], from), 'an empty list item')
      index = end
    }
    return items
  }

  function numbered(token: Token, inside: readonly Token[], at: At): Block {
    const begins = token.attrGet('start')
    if (begins !== null) context.report(at, `a list that begins with ${begins}, not 1: something stands between its items`)
    return { ol: list(inside) }
  }

  function note(inside: readonly Token[], at: At): Block[] {
    const [first, ...more] = paragraphs(inside, 'a note')
    const [start, ...rest] = first?.children ?? []
    const [mark = '', tone = ''] = /^!(\w+)\s*/.exec(start?.content ?? '') ?? []
    if (!first || !start || !TONES.includes(tone)) {
      context.report(at, 'a note begins with !tip, !care or !danger')
      return []
    }
    const opening: Token = Object.assign(Object.create(Object.getPrototypeOf(start)), start, { content: start.content.slice(mark.length) })
    return [{ note: tone as NoteTone, is: [paragraph(first, [opening, ...rest]), ...more.map((one) => paragraph(one))] }]
  }

  function picture(token: Token, at: At): Block {
    const id = String(token.attrGet('src') ?? '')
    if (scope.pictures) {
      context.mention('picture', id, at)
      scope.pictures.add(id)
    } else context.report(at, 'there are no pictures in texts of this kind')
    return { picture: id }
  }

  const blocks: Block[] = []
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index]!
    const at = lineAt(token, from)
    const end = token.nesting === 1 ? closing(tokens, index) : index + 1
    const inside = tokens.slice(index + 1, end - 1)
    const alone = inside[0]?.children?.length === 1 ? inside[0].children[0] : undefined
    if (token.type === 'paragraph_open' && alone?.type === 'image') blocks.push(picture(alone, at))
    else if (token.type === 'paragraph_open') blocks.push({ p: paragraph(inside[0]!) })
    else if (token.type === 'heading_open' && token.tag === 'h2') blocks.push({ h: readLine(scope, inside[0]!.content, at) })
    else if (token.type === 'heading_open') context.report(at, `a heading that is not among those of README.md: «${inside[0]!.content}»`)
    else if (token.type === 'bullet_list_open') blocks.push({ ul: list(inside) })
    else if (token.type === 'ordered_list_open') blocks.push(numbered(token, inside, at))
    else if (token.type === 'blockquote_open') blocks.push(...note(inside, at))
    else if (token.type === 'fence' && token.info.trim() === 'say') blocks.push({ say: readSay(scope, token, at) })
    else if (token.type === 'fence') context.report(at, 'a fenced block is marked `say`')
    else context.report(at, REFUSED[token.type] ?? `this mark has no meaning here (${token.type})`)
    index = end
  }
  return scope.terms ? scope.terms(blocks, scope.linked) : blocks
}
