/** Words fitted into a width without measuring on the device: widths are those of a wide system font, so that narrower ones fit too. */
export interface FittedText {
  readonly lines: readonly string[]
  readonly size: number
}

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ \u00a0.,:;!|'’()[\]ijlfrtI‑-]/, 0.38],
  [/[ЖШЩЮMW@%№—…]/, 1.08],
  [/[жшщюфmwМЫФДЦ]/, 0.9],
  [/[мыдцю«»]/, 0.78],
  [/[А-ЯЁA-Z]/, 0.76],
]

/** Width of a text in ems of the font. */
export function widthOf(text: string, bold = false): number {
  let ems = 0
  for (const sign of text) ems += WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? 0.64
  return bold ? ems * 1.11 : ems
}

/** Lines of at most `most` ems, broken at spaces; `null` when a word alone is longer. */
function wrap(text: string, most: number, bold: boolean): string[] | null {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(/№ (?=\d)/g, '№\u00a0').split(' ')) {
    if (widthOf(word, bold) > most) return null
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, bold) <= most) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** The largest size between `least` and `largest` at which the text stands in `width` and in at most `rows` lines; smaller still where a word is too long for that. */
export function fitText(text: string, width: number, { rows = 2, largest = 13, least = 9, bold = false } = {}): FittedText {
  for (let size = largest; size >= least; size -= 0.5) {
    const lines = wrap(text, width / size, bold)
    if (lines && lines.length <= rows) return { lines, size }
  }
  return { lines: [text], size: Math.min(least, width / widthOf(text, bold)) }
}
