/** What a text seems to give away. The passport keeps places, never the secrets that lie there. */
export type SecretKind = 'card' | 'phone' | 'code' | 'password'

const DIGIT_WORDS =
  /(?:^|[^а-яёa-z])(?:(?:ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|zero|one|two|three|four|five|six|seven|eight|nine)[\s,-]+){3}(?:ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|zero|one|two|three|four|five|six|seven|eight|nine)/i
/** «пароль: x», «PIN = x», «код — x», but not «пароль в папке» or «коды лежат в папке». */
const NAMED = /(?:парол[ья]|пин(?:-?код)?|код|password|passcode|pin|code)\s*(?:[:=—–]|\s-\s)\s*(\S+)/i
const YEAR = /(?:19|20)\d\d(?=\s*(?:г\.|г\b|год|year)|\s*[а-яё]*\s*год)/gi
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const DIGITS_APART = /\d(?:[\s\u00a0.,()–—-]{0,2}\d)*/g

function inDigits(text: string): SecretKind | null {
  const runs = [...text.replace(YEAR, '').matchAll(DIGITS_APART)].map(([run]) => ({ run, digits: run.replace(/\D/g, '') }))
  if (runs.some(({ digits }) => digits.length >= 13)) return 'card'
  if (runs.some(({ digits }) => digits.length >= 10)) return 'phone'
  return runs.some(({ digits }) => digits.length >= 4) ? 'code' : null
}

/** A word that no sentence has: letters and digits together, or signs in the middle of letters. */
function isPassword(word: string): boolean {
  if (MAIL.test(word)) return false
  const bare = word.replace(/^[«"'(]+|[»"').,;:!?…]+$/g, '')
  if (bare.length < 6) return false
  const letters = /\p{L}/u.test(bare)
  const digits = /\d/.test(bare)
  const signs = /[!@#$%^&*_+=~|\\/<>]/.test(bare)
  const mixedCase = /\p{Ll}\p{Lu}/u.test(bare) && /\p{Lu}.*\p{Ll}.*\p{Lu}/u.test(bare)
  const bothAlphabets = /[a-z]/i.test(bare) && /[а-яё]/i.test(bare) && !bare.includes('-')
  return letters && (digits || signs || mixedCase || bothAlphabets)
}

/**
 * Whether a note of «where» seems to hold a secret itself, and which. Rather refuses too much: a place can always be said in other words.
 * `null`: it seems to be just a place.
 */
export function secretInText(text: string): SecretKind | null {
  const plain = text.normalize('NFKC')
  const digits = inDigits(plain)
  if (digits === 'card' || digits === 'phone') return digits
  if (NAMED.test(plain) || plain.split(/\s+/).some(isPassword)) return 'password'
  return digits ?? (DIGIT_WORDS.test(plain) ? 'code' : null)
}
