import { fillWords } from './fill.ts'

/**
 * Authored text after compiling: a small tree that is drawn by components, never by HTML.
 * A plain string is text; everything else says what it is by its only key.
 */
export type Inline =
  | string
  | { readonly b: readonly Inline[] }
  /** A caption on somebody's screen: «кнопка может называться…». */
  | { readonly caption: string }
  /** A chain of screen names, outermost first. */
  | { readonly path: readonly string[] }
  /** A word of the glossary. */
  | { readonly term: string; readonly is: string }
  /** A place in this app: `guide:slug`, `help:slug`, `security:item`, `regulation:2.5-1`, `faq:id`, or a bare room such as `emergency`. */
  | { readonly to: string; readonly is: string }
  /** An address outside, from the list of known hosts. */
  | { readonly url: string; readonly is: string }
  | { readonly tel: string; readonly is: string }

export type Block =
  | { readonly p: readonly Inline[] }
  | { readonly h: string }
  | { readonly ul: readonly (readonly Inline[])[] }
  | { readonly ol: readonly (readonly Inline[])[] }
  | { readonly note: NoteTone; readonly is: readonly (readonly Inline[])[] }
  /** Words ready to be sent or said. `{place}` marks are filled from the reader's journey. */
  | { readonly say: string }
  | { readonly picture: string }

export type NoteTone = 'tip' | 'care' | 'danger'

/** How sure a statement is: platform or ministry pages; several independent sources; or worded with care. */
export type Sureness = 'official' | 'several' | 'careful'

/** What every fact-bearing piece carries. Dates are ISO `YYYY-MM-DD`; sources are ids of the source list or `regulation`. */
export interface Provenance {
  readonly checkedOn: string
  readonly source: readonly string[]
  readonly sure: Sureness
}

/** The plain text of inlines, for search, for reading aloud and for titles. */
export function plainInline(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (typeof one === 'string') return one
      if ('b' in one) return plainInline(one.b)
      if ('caption' in one) return `«${one.caption}»`
      if ('path' in one) return one.path.join(' → ')
      return one.is
    })
    .join('')
}

export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if ('p' in block) return plainInline(block.p)
      if ('h' in block) return block.h
      if ('ul' in block) return block.ul.map(plainInline).join('\n')
      if ('ol' in block) return block.ol.map(plainInline).join('\n')
      if ('note' in block) return block.is.map(plainInline).join('\n')
      if ('say' in block) return fillWords(block.say, {})
      return ''
    })
    .filter((text) => text !== '')
    .join('\n')
}
