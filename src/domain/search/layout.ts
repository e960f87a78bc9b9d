/** The same keys on the two keyboards of a Russian phone or computer. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

const SWAP = new Map<string, string>()
for (let at = 0; at < LATIN.length; at++) {
  SWAP.set(LATIN[at]!, CYRILLIC[at]!)
  SWAP.set(CYRILLIC[at]!, LATIN[at]!)
}
for (const [shifted, letter] of [['{', 'х'], ['}', 'ъ'], [':', 'ж'], ['"', 'э'], ['<', 'б'], ['>', 'ю'], ['~', 'ё']] as const) {
  SWAP.set(shifted, letter)
} // prettier-ignore

/** What the fingers meant when the other keyboard was on: `gfhjkm` → «пароль», «ыаукгь» → `sferum`. */
export const otherLayout = (text: string): string => [...text.toLowerCase()].map((key) => SWAP.get(key) ?? key).join('')
