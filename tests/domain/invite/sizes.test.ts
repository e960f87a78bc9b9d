import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bytesInQr, inviteAddress, inviteSize, makeInvite } from '@/domain/invite'
import { anInvite, anyInvite, KEY, MAX_LINK, NOW, SFERUM_LINK, TODAY, VK_LINK } from '../../support/invites'
import { parseInvite } from '@/domain/invite'

vi.setConfig({ testTimeout: 60_000 })

/** 30 characters, as an institution's own host might have. */
const BASE = 'https://kryltso.example.ru/app'
const sizes = (fields: Parameters<typeof makeInvite>[0]) => ({
  unsigned: bytesInQr(inviteAddress(BASE, makeInvite(fields))),
  signed: bytesInQr(inviteAddress(BASE, makeInvite(fields, KEY))),
})

/** Sixty characters each: the usual, and what fits no dictionary. */
const NAMES = [
  'Муниципальное бюджетное дошкольное образовательное учреждение',
  'МБДОУ «Детский сад комбинированного вида № 15 «Солнышко» г. ',
  'МАОУ СОШ № 3 с углублённым изучением математики пос. Джубга ',
  'Православная гимназия преподобного Амвросия Оптинского, Щёкино',
  'ЩУЧЬЕОЗЁРСКАЯ КОРРЕКЦИОННАЯ ШКОЛА-ИНТЕРНАТ ИМ. Ф. Э. ЪЫЬЭЮЯ',
  'МБДОУ ДЕТСКИЙ САД № 112 «ЖЕМЧУЖИНКА» ПГТ. УЮТНЫЙ, ХМАО-ЮГРА',
  'Лингвистическая гимназия «LINGUA Plus» № 5 г. Йошкар-Ола, ЧЩ',
  'Эвенкийская эколого-этнографическая школа «Ючбкжц Хъёщф» №9',
  'Чхъжщ Шцъфэ Ъыщюё Хцчшщ Жъбйх Эюшцч Щъфжх Ёюэцч Шщъжф Хцйэю',
  'Щ-1 «Ф-2» (Х-3) Ц/4 № 57 «Ю-6» Э.8 Ж+9 «Ъ»: 10—11, 12?! Й-13',
]
/** With letters of their own, beyond the Russian ones. */
const NATIONAL = [
  'Күгәрчен районы Үзәк балалар бакчасы «Һөнәр» № 12 Җиңү, Ңиңә',
  'Башҡортостан Республикаһы Өфө ҡалаһы 27-се балалар баҡсаһы Ҫ',
]
const sixty = (name: string) => name.padEnd(60, 'ъ').slice(0, 60).replace(/ $/, 'ц')
const GROUPS = ['Группа «Непоседы» №7', 'Старшая логопедическ']
const SHOUTED = '2 «Щ» ЮЖНЫЙ ЦЕХ №77Й'
const LINKS = { max: MAX_LINK, vk: VK_LINK, sferum: SFERUM_LINK, 'max, token with odd bits': `${MAX_LINK.slice(0, -1)}_` }

describe.each(Object.entries(LINKS))('with a %s link and an address of 30 characters', (_, l) => {
  it.each([...NAMES, ...NATIONAL].map(sixty))('«%s» fits 213 bytes unsigned and 331 signed', (o) => {
    expect([BASE.length, o.length]).toEqual([30, 60])
    const national = NATIONAL.some((name) => sixty(name) === o)
    for (const g of national ? GROUPS.slice(0, 2) : [...GROUPS, SHOUTED]) {
      expect(g.length).toBe(20)
      const { unsigned, signed } = sizes(anInvite({ o, g, l, t: TODAY }))
      expect(unsigned).toBeLessThanOrEqual(213)
      expect(signed).toBeLessThanOrEqual(331)
    }
  })
})

describe('a name of 120 characters', () => {
  const long = [
    'Муниципальное автономное дошкольное образовательное учреждение «Детский сад комбинированного вида № 118 «Аленький цветочек»',
    ...[...NAMES, ...NATIONAL].map((name) => sixty(name) + sixty(name).toUpperCase()),
    'Щ'.repeat(120),
    'аБ'.repeat(60),
  ].map((name) => name.slice(0, 120))
  it.each(long)('«%s» never exceeds 412 bytes, signed, with a group and a number', (o) => {
    expect(o.length).toBe(120)
    expect(sizes(anInvite({ o, g: 'Группа «Непоседы» №7', n: 30 })).signed).toBeLessThanOrEqual(412)
  })
})

it('the size said beforehand is the size it has', () => {
  fc.assert(
    fc.property(anyInvite, (fields) => {
      expect(inviteSize(fields, BASE, false)).toBe(sizes(fields).unsigned)
      expect(inviteSize(fields, BASE, true)).toBe(sizes(fields).signed)
    }),
    { numRuns: 100 },
  )
})

it('one invite is read in a few milliseconds', () => {
  const body = makeInvite(anInvite({ o: NAMES[0]!, e: TODAY + 1 }), KEY)
  parseInvite(body, NOW)
  const before = performance.now()
  for (let round = 0; round < 20; round++) parseInvite(body, NOW)
  expect((performance.now() - before) / 20).toBeLessThan(200)
})
