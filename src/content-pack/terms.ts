import type { Language } from '../domain/audience/audience.ts'
import type { Block, Inline } from '../domain/guide/blocks.ts'

/**
 * Links the first word of each term in one text. `linked`: terms that are left alone, having been met or being explained there; those
 * linked now are added.
 */
export type TermLinker = (blocks: Block[], linked?: Set<string>) => Block[]

interface Form {
  readonly term: string
  /** In small letters, with plain spaces. */
  readonly text: string
}

const LETTER = 'A-Za-zА-Яа-яЁё0-9'
const WORD = new RegExp(`[${LETTER}]+`, 'g')
/** What stands before and behind a part of a word, of an address or of an e-mail. */
const GOES_ON_BEFORE = new RegExp(`[${LETTER}@./_-]$`)
const GOES_ON_AFTER = new RegExp(`^(?:[${LETTER}-]|[.@/_][${LETTER}])`)

/** As long as the text: only letter case and the kind of spaces go. */
const plain = (text: string) => text.toLowerCase().replace(/\s/g, ' ')

/** `forms`: term → its title and all word forms. Longer forms win; letters may be large or small, spaces of any kind. */
export function termLinker(forms: ReadonlyMap<string, readonly string[]>): TermLinker {
  const byFirstWord = new Map<string, Form[]>()
  const all = [...forms].flatMap(([term, texts]) => texts.map((text) => ({ term, text: plain(text.trim()) })))
  for (const form of all.sort((one, other) => other.text.length - one.text.length)) {
    const first = form.text.match(WORD)?.[0]
    if (first && form.text.startsWith(first)) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form])
  }

  function inText(text: string, linked: Set<string>): Inline[] {
    const out: Inline[] = []
    const compared = plain(text)
    let done = 0
    let past = 0
    for (const word of compared.matchAll(WORD)) {
      const start = word.index
      const candidates = start < past || GOES_ON_BEFORE.test(compared.charAt(start - 1)) ? undefined : byFirstWord.get(word[0])
      const found = candidates?.find(
        (form) =>
          compared.startsWith(form.text, start) &&
          !GOES_ON_AFTER.test(compared.slice(start + form.text.length, start + form.text.length + 2)),
      )
      if (!found) continue
      past = start + found.text.length
      // A term met before stays plain as a whole: no shorter term is linked inside it.
      if (linked.has(found.term)) continue
      linked.add(found.term)
      if (start > done) out.push(text.slice(done, start))
      out.push({ term: found.term, is: text.slice(start, past) })
      done = past
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

  return (blocks, linked = new Set()) => {
    if (byFirstWord.size === 0) return blocks
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
