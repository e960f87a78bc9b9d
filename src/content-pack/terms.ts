import type { Language } from '../domain/audience/audience.ts'
import type { Block, Inline } from '../domain/guide/blocks.ts'

/** Links the first word of each term in one text. `except`: a term that is not linked, being explained there itself. */
export type TermLinker = (blocks: Block[], except?: string) => Block[]

interface Form {
  readonly term: string
  readonly pattern: RegExp
}

const WORD = /[\p{L}\p{N}]+/gu
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `forms`: term → its title and all word forms. Longer forms win; letters may be large or small, spaces of any kind. */
export function termLinker(forms: ReadonlyMap<string, readonly string[]>): TermLinker {
  const byFirstWord = new Map<string, Form[]>()
  const all = [...forms].flatMap(([term, texts]) => texts.map((text) => ({ term, text: text.trim() })))
  for (const { term, text } of all.sort((one, other) => other.text.length - one.text.length)) {
    const first = text.match(WORD)?.[0]
    if (!first || !text.startsWith(first)) continue
    const pattern = new RegExp(`${text.split(/\s+/).map(escaped).join('\\s+')}(?![\\p{L}\\p{N}-])`, 'iuy')
    const key = first.toLowerCase()
    byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), { term, pattern }])
  }

  function inText(text: string, linked: Set<string>): Inline[] {
    const out: Inline[] = []
    let done = 0
    for (const word of text.matchAll(WORD)) {
      if (word.index < done || text[word.index - 1] === '-') continue
      for (const { term, pattern } of byFirstWord.get(word[0].toLowerCase()) ?? []) {
        pattern.lastIndex = word.index
        const found = pattern.exec(text)?.[0]
        if (found === undefined || linked.has(term)) continue
        linked.add(term)
        if (word.index > done) out.push(text.slice(done, word.index))
        out.push({ term, is: found })
        done = word.index + found.length
        break
      }
    }
    if (done < text.length) out.push(text.slice(done))
    return out
  }

  const inInline = (inlines: readonly Inline[], linked: Set<string>): Inline[] =>
    inlines.flatMap((one) => {
      if (typeof one === 'string') return inText(one, linked)
      if ('b' in one) return [{ b: inInline(one.b, linked) }]
      return [one]
    })

  return (blocks, except) => {
    if (byFirstWord.size === 0) return blocks
    const linked = new Set(except === undefined ? [] : [except])
    return blocks.map((block): Block => {
      if ('p' in block) return { p: inInline(block.p, linked) }
      if ('ul' in block) return { ul: block.ul.map((item) => inInline(item, linked)) }
      if ('ol' in block) return { ol: block.ol.map((item) => inInline(item, linked)) }
      if ('note' in block) return { note: block.note, is: block.is.map((item) => inInline(item, linked)) }
      return block
    })
  }
}

export type TermLinkers = Readonly<Record<Language, TermLinker>>
