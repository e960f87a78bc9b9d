import fc from 'fast-check'
import { KINDS, MESSENGERS, ROLES } from '@/domain/audience/audience'
import { type InviteFields, makeInvite } from '@/domain/invite'

/** Of the right shape and length, opening nothing. */
export const MAX_TOKEN = 'made-up_made-up_made-up_made-up_made-up_yes'
export const VK_TOKEN = 'MADEUP/MADEUP_MADEUP/MADEUP_MADEUP0='
export const MAX_LINK = `https://max.ru/join/${MAX_TOKEN}`
export const VK_LINK = `https://vk.me/join/${VK_TOKEN}`
export const SFERUM_LINK = `https://sferum.ru/?p=messages&join=${VK_TOKEN}`

/** An Ed25519 seed for tests, and another. */
export const KEY = new Uint8Array(32).fill(7)
export const OTHER_KEY = new Uint8Array(32).fill(8)

/** 24 November 2026, noon UTC, and its day number. */
export const NOW = Date.UTC(2026, 10, 24, 12)
export const TODAY = 1058

export const anInvite = (changes: Partial<InviteFields> = {}): InviteFields => ({
  i: 'AbCdEfGh_-12',
  r: 'parent',
  o: 'МБДОУ «Детский сад № 7 «Ромашка»',
  k: 'kindergarten',
  g: 'Группа «Солнышко»',
  m: 'max',
  l: MAX_LINK,
  t: TODAY,
  ...changes,
})

export const aBody = (changes: Partial<InviteFields> = {}, key?: Uint8Array) => makeInvite(anInvite(changes), key)

const LETTERS = [...'абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯЁ']
const SIGNS = [...'0123456789 .,-–—«»"№()/:+!?\'&;@_…abcxyzABCXYZәҖңӨүҺғҙҠҫӑӗіӕ']
const FOREIGN = [...'աბכ学校あßñ☀⭐🌻🎈']
const sign = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.constantFrom(...FOREIGN) },
)
const WORDS = ['Муниципальное бюджетное', 'детский сад', '№ 7', '«Ромашка»', 'школа', 'ШКОЛА-ИНТЕРНАТ', 'имени', 'группа', 'г. Казани']
const text = (most: number) =>
  fc
    .oneof(
      fc.array(sign, { minLength: 1, maxLength: most }),
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => [words.join(' ')]),
    )
    .map((signs) =>
      signs
        .join('')
        .replace(/ +/g, ' ')
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trim(),
    )
    .filter((made) => made !== '')

const token = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((signs) => signs.join(''))
const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_'
const vkToken = fc.tuple(token(`${WORD}/`, 34), fc.constantFrom(...'AEIMQUYcgkosw048')).map(([head, last]) => `${head}${last}=`)
const maxToken = fc.tuple(token(`${WORD}-`, 42), fc.constantFrom(...'AEIMQUYcgkosw048')).map(([head, last]) => head + last)
const link = fc.oneof(
  maxToken.map((made) => `https://max.ru/join/${made}`),
  vkToken.map((made) => `https://vk.me/join/${made}`),
  vkToken.map((made) => `https://sferum.ru/?p=messages&join=${made}`),
  vkToken.map((made) => `https://vk.com/join/${made}`),
)

/** Any sound invite, in its normal spelling. */
export const anyInvite: fc.Arbitrary<InviteFields> = fc
  .record(
    {
      i: fc.integer({ min: 8, max: 16 }).chain((length) => token(`${WORD}-`, length)),
      r: fc.constantFrom(...ROLES),
      o: text(120),
      k: fc.constantFrom(...KINDS),
      g: text(60),
      m: fc.constantFrom(...MESSENGERS),
      l: link,
      c: text(120),
      t: fc.integer({ min: 0, max: 8000 }),
      e: fc.integer({ min: 8000, max: 16383 }),
      n: fc.integer({ min: 1, max: 999 }),
    },
    { requiredKeys: ['i', 'r', 'o', 'k', 'm', 't'] },
  )
  .map((fields) => fields)
