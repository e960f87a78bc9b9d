/** A telephone number: some ten digits in groups. */
const PHONE = /\+?\d(?:[\s()-]{0,2}\d){9,13}/g

/**
 * Names and contacts people wrote, as they should stand on a line: «№ 7» and a telephone number are never parted, nor a short word from the one it
 * belongs to.
 */
export const keepTogether = (text: string): string =>
  text.replace(/(№|(?:^|[^\p{L}])[Гг]\.)\s+(?=\S)/gu, '$1\u00A0').replace(PHONE, (number) => number.replace(/\s/g, '\u00A0'))
