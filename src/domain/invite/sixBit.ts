import type { BitReader, BitWriter } from './bits'
import { BrokenPayload } from './bits'
import { characterOf, codeOf, ESCAPE, escapedCharacter } from './codePage'

/**
 * Six bits a character, for texts the dictionary does not know: rare names, capitals throughout. Five of the 64 signs steer:
 * END closes a text; SHIFT makes the next letter a capital; LOCK and LATIN switch capitals and the Latin alphabet on and off until the
 * text ends; OTHER is followed by eight bits of the code page. The other 59 are LETTERS, the first of them being 5. Frozen.
 */
const END = 0
const SHIFT = 1
const LOCK = 2
const LATIN = 3
const OTHER = 4
const FIRST = 5
export const CYRILLIC_LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё'
export const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz'
export const SIGNS = ' 0123456789.,-—«»"№()/:+!?'

const isUpper = (sign: string) => sign !== sign.toLowerCase()
const indexIn = (letters: string, sign: string) => letters.indexOf(sign.toLowerCase())

/** From three capitals on, with no small letter between them, LOCK is shorter than SHIFT each time. */
function deservesLock(text: string, from: number): boolean {
  let capitals = 0
  for (let at = from; at < text.length && capitals < 3; at++) {
    if (isUpper(text[at]!)) capitals += 1
    else if (text[at] !== text[at]!.toUpperCase()) break
  }
  return capitals >= 3
}

/** Writes texts, each closed by END. */
export function writeSixBit(out: BitWriter, texts: readonly string[]): void {
  const put = (value: number) => out.put(value, 6)
  for (const text of texts) {
    let locked = false
    let latin = false
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]!
      const plain = SIGNS.indexOf(sign)
      const cyrillic = indexIn(CYRILLIC_LETTERS, sign)
      const roman = indexIn(LATIN_LETTERS, sign)
      if (plain >= 0) put(FIRST + CYRILLIC_LETTERS.length + plain)
      else if (cyrillic >= 0 || roman >= 0) {
        if (latin !== roman >= 0) {
          put(LATIN)
          latin = !latin
        }
        if (locked && !isUpper(sign)) {
          put(LOCK)
          locked = false
        } else if (!locked && isUpper(sign)) {
          locked = deservesLock(text, at)
          put(locked ? LOCK : SHIFT)
        }
        put(FIRST + (latin ? roman : cyrillic))
      } else {
        const code = codeOf(sign)
        put(OTHER)
        out.put(code ?? ESCAPE, 8)
        if (code === undefined) out.put(text.charCodeAt(at), 16)
      }
    }
    put(END)
  }
}

/** Reads `count` texts. @throws BrokenPayload for anything out of place */
export function readSixBit(input: BitReader, count: number): string[] {
  const texts: string[] = []
  while (texts.length < count) {
    let text = ''
    let locked = false
    let latin = false
    let shift = false
    for (let value = input.take(6); value !== END; value = input.take(6)) {
      const letters = latin ? LATIN_LETTERS : CYRILLIC_LETTERS
      if (shift && (value < FIRST || value >= FIRST + letters.length)) throw new BrokenPayload()
      if (value === SHIFT) shift = true
      else if (value === LOCK) locked = !locked
      else if (value === LATIN) latin = !latin
      else if (value === OTHER) {
        const code = input.take(8)
        text += code === ESCAPE ? escapedCharacter(input.take(16)) : characterOf(code)
      } else if (value < FIRST + CYRILLIC_LETTERS.length) {
        const letter = letters[value - FIRST]
        if (letter === undefined) throw new BrokenPayload()
        text += locked || shift ? letter.toUpperCase() : letter
        shift = false
      } else text += SIGNS[value - FIRST - CYRILLIC_LETTERS.length]!
    }
    if (shift) throw new BrokenPayload()
    texts.push(text)
  }
  return texts
}
