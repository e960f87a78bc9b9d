import type { Token } from 'markdown-it'
import type { Language } from '../domain/audience/audience.ts'
import { plainInline, type Inline } from '../domain/guide/blocks.ts'
import type { Context } from './context.ts'
import { checkAddress, mentionPlace } from './links.ts'
import type { At } from './problem.ts'
import { brokenMarks, proofread } from './proofread.ts'
import type { TermLinker } from './terms.ts'
import { typeset, unset } from './typography.ts'
import { inlineTokens } from './words.ts'

/** What a stretch of text is read with: where it stands, in which language, and what is allowed there. */
export interface Scope {
  readonly context: Context
  readonly language: Language
  /** Pictures shown so far are noted here; `null` where pictures have no place. */
  readonly pictures: Set<string> | null
  /** Links words of the glossary where they stand; left out where they stay plain. */
  readonly terms?: TermLinker
  /** Terms that have been linked in this item, and are not linked again; left out where every text stands for itself. */
  readonly linked?: Set<string>
  /** The most words a sentence may have. */
  readonly longest?: number
}

const REFUSED: Readonly<Record<string, string>> = {
  html_inline: 'HTML is not shown',
  em_open: 'there is no slanted text; **important** is strong',
  s_open: 'there is no struck-out text',
  image: 'a picture stands in a paragraph of its own',
  hardbreak: 'a line break inside a paragraph; begin a new paragraph',
}

function readLink(scope: Scope, href: string, is: string, at: At): Inline {
  const { context } = scope
  if (is.trim() === '') context.report(at, `the link to \`${href}\` has no words`)
  if (href.startsWith('tel:')) {
    const tel = href.slice(4)
    context.mention('phone', tel, at)
    return { tel, is: unset(is) }
  }
  if (/^[a-z]+:\/\//i.test(href)) return checkAddress(context, href, at) ? { url: href, is: unset(is) } : is
  if (!mentionPlace(context, href, at)) return is
  return href.startsWith('term:') ? { term: href.slice(5), is } : { to: href, is }
}

/** Reports what is wrong with letters and signs, and gives the text with its non-breaking spaces. */
export function readText(scope: Pick<Scope, 'context' | 'language'>, text: string, at: At): string {
  for (const said of [...brokenMarks(text), ...proofread(text, scope.language)]) scope.context.report(at, said)
  return typeset(text, scope.language)
}

/** Reads inline tokens into the closed set of marks. Anything else is a problem, with its line. */
export function readInline(scope: Scope, tokens: readonly Token[], from: At): Inline[] {
  let line = from.line ?? 1
  let index = 0
  const here = (): At => ({ ...from, line })

  function until(close: string | null): Inline[] {
    const read: Inline[] = []
    let text = ''
    const flush = () => {
      if (text !== '') read.push(readText(scope, text, here()))
      text = ''
    }
    for (; index < tokens.length; index += 1) {
      const token = tokens[index]!
      if (token.type === close) break
      if (token.type === 'text') text += token.content
      else if (token.type === 'softbreak') {
        line += 1
        text += ' '
      } else {
        flush()
        if (token.type === 'code_inline') {
          const path = token.content.split(/\s*>\s*/).map((name) => name.trim())
          read.push(path.length > 1 ? { path } : { caption: token.content.trim() })
        } else if (token.type === 'strong_open') {
          index += 1
          read.push({ b: until('strong_close') })
        } else if (token.type === 'link_open') {
          index += 1
          const at = here()
          const is = plainInline(until('link_close'))
          read.push(readLink(scope, String(token.attrGet('href') ?? ''), is, at))
        } else if (!token.type.endsWith('_close')) {
          scope.context.report(here(), REFUSED[token.type] ?? `this mark has no meaning here (${token.type})`)
        }
      }
    }
    flush()
    return read
  }
  return until(null)
}

/** A title or a label: one line of plain text. */
export function readLine(scope: Pick<Scope, 'context' | 'language'>, text: string, at: At): string {
  return plainInline(readInline({ ...scope, pictures: null }, inlineTokens(text), at)).trim()
}
