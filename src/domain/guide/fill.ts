/** What a ready text may be filled with. Left out: the reader has none of it. */
export interface FillWords {
  readonly org?: string
  readonly group?: string
  readonly step?: string
  readonly device?: string
  readonly date?: string
}

const MARK = /\{(org|group|step|device|date)\}/g

/**
 * Puts the reader's own words into the places of a ready text. A mark in brackets of its own, «чат ({group})», goes with its brackets when
 * there is nothing to put there; elsewhere an ellipsis shows that the person has to fill it in.
 */
export function fillWords(text: string, words: FillWords): string {
  return text
    .replace(/\s*\(\{(org|group|step|device|date)\}\)/g, (whole, name: keyof FillWords) => (words[name] ? whole : ''))
    .replace(MARK, (_mark, name: keyof FillWords) => words[name] ?? '…')
}
