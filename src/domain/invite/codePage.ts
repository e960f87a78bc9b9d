import { BrokenPayload } from './bits'

/** Before a character the page does not have: two bytes follow, its UTF-16 unit, the higher byte first. */
export const ESCAPE = 0
/** Between two texts. */
export const BETWEEN = 1

/**
 * Version 1's one-byte page, frozen: the first character has code 2. What is common stands below 144, because DEFLATE's fixed code
 * spends eight bits there and nine above. Russian, Latin, and the letters of Russia's other written languages.
 */
export const PAGE =
  'абвгдежзийклмнопрстуфхцчшщъыьэюяё' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ' +
  ' 0123456789' +
  '.,-–—«»"№()/:+!?\'&;' +
  'abcdefghijklmnopqrstuvwxyz' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ' +
  '@_#$%*=<>[]{}\\^|~`„“”‘’…•·°§×₽' +
  'әӘҗҖңҢөӨүҮһҺғҒҙҘҡҠҫҪ' +
  'ӑӐӗӖӳӲӝӜӟӞӥӤӧӦӵӴіІӕӔҕҔҥҤӱӰӓӒӹӸјЈӏӀӈӇӌӋ' +
  'äöüßéè'

const CODES = new Map([...PAGE].map((sign, at) => [sign, at + 2]))

/** The page's code of one UTF-16 unit, or `undefined`. */
export const codeOf = (unit: string) => CODES.get(unit)

/** The character of a page code. @throws BrokenPayload for a code without one */
export function characterOf(code: number): string {
  const sign = PAGE[code - 2]
  if (sign === undefined) throw new BrokenPayload()
  return sign
}

/** A character given by its UTF-16 unit. @throws BrokenPayload if the page has it: each text has one spelling only */
export function escapedCharacter(unit: number): string {
  const sign = String.fromCharCode(unit)
  if (CODES.has(sign)) throw new BrokenPayload()
  return sign
}

/** Texts as page bytes, one after another. */
export function toPage(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  texts.forEach((text, index) => {
    if (index > 0) bytes.push(BETWEEN)
    for (let at = 0; at < text.length; at++) {
      const code = CODES.get(text[at]!)
      if (code !== undefined) bytes.push(code)
      else bytes.push(ESCAPE, text.charCodeAt(at) >> 8, text.charCodeAt(at) & 255)
    }
  })
  return Uint8Array.from(bytes)
}

/** Back again. @throws BrokenPayload for anything `toPage` does not write */
export function fromPage(bytes: Uint8Array): string[] {
  const texts: string[] = []
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at]!
    if (code === BETWEEN) {
      texts.push(text)
      text = ''
    } else if (code === ESCAPE) {
      if (at + 2 >= bytes.length) throw new BrokenPayload()
      text += escapedCharacter((bytes[at + 1]! << 8) | bytes[at + 2]!)
      at += 2
    } else text += characterOf(code)
  }
  return [...texts, text]
}
