import type { Token } from 'markdown-it'
import { LANGUAGES, type Language } from '../domain/audience/audience.ts'
import { lineAt, readBlocks } from './blocks.ts'
import type { Context } from './context.ts'
import { readLine, type Scope } from './inline.ts'
import { readArticle, wordsFile } from './words.ts'

/** What is said in a scene stands as written. */
const AS_WRITTEN = /^lines$/

function readLoosely(context: Context, file: string, language: Language): void {
  const article = readArticle(context, file)
  if (!article) return
  const scope: Scope = { context, language, pictures: new Set() }
  let held: Token[] = []
  let skipped = false
  const close = () => {
    if (!skipped) readBlocks(scope, held, article.at)
    held = []
  }
  readLine(scope, article.title, article.at)
  for (let index = 0; index < article.tokens.length; index += 1) {
    const token = article.tokens[index]!
    if (token.type !== 'heading_open' || token.level > 0) held.push(token)
    else {
      close()
      const heading = article.tokens[index + 1]!.content
      readLine(scope, heading, lineAt(token, article.at))
      skipped = AS_WRITTEN.test(heading)
      index += 2
    }
  }
  close()
}

/** Words of a folder whose structure cannot be used: their letters, marks and links are checked all the same. */
export function readWordsLoosely(context: Context, folder: string): void {
  for (const language of LANGUAGES) readLoosely(context, wordsFile(folder, language), language)
}
