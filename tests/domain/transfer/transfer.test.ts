import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEVICES, KINDS, MESSENGERS, ROLES, type Role } from '@/domain/audience/audience'
import { toBase64url } from '@/domain/invite'
import { checksum } from '@/domain/invite/checksum'
import { WAITS_FOR } from '@/domain/journey/journey'
import { STEP_STATES } from '@/domain/progress/progress'
import { makeTransfer, newerMarks, readTransfer, TRANSFER_COMFORTABLE, type TransferJourney, type TransferMark } from '@/domain/transfer'
import { MOST_MARKS } from '@/domain/transfer/layout'
import { stepNumbers } from '@/domain/transfer/stepNumbers'

const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 24, 18, 30)
const MAX_LINK = 'https://max.ru/join/made-up-made-up-made-up-made-up-made-up-yes'
const VK_LINK = 'https://vk.me/join/DEMO/DEMO_DEMO/DEMO_DEMO/DEMO_DEMO0='

const aJourney = (fields: Partial<TransferJourney> = {}): TransferJourney => ({
  role: 'parent',
  org: 'МБДОУ «Детский сад № 12 «Ромашка»',
  kind: 'kindergarten',
  group: 'Группа «Солнышко»',
  messenger: 'max',
  link: MAX_LINK,
  contact: 'Мария Ивановна, воспитатель',
  inviteId: 'madeUpId0001',
  device: 'iphone',
  createdAt: NOW - 40 * MINUTE,
  invitedOn: 1050,
  marks: [],
  ...fields,
})

function madeOf(journeys: readonly TransferJourney[], now = NOW) {
  const made = makeTransfer(journeys, now)
  if (!made.ok) throw new Error(made.problem)
  return made
}

function readOf(text: string) {
  const read = readTransfer(text)
  if (!read.ok) throw new Error(read.problem)
  return read
}

/** The same code with other bytes in it and a right checksum: what somebody would make by hand. */
const forged = (payload: Uint8Array) => `KR1.${toBase64url(new Uint8Array([...payload, ...checksum(payload)]))}`

/** The payload with some bytes set to others. */
function changed(payload: Uint8Array, changes: readonly [at: number, to: number][]): Uint8Array {
  const bytes = payload.slice()
  for (const [at, to] of changes) bytes[at] = to
  return bytes
}

/** Ids of the steps of today's content. */
function contentSteps(role: Role): string[] {
  const folder = new URL('../../../src/content/journeys/', import.meta.url)
  const text = readFileSync(new URL(`${role}/journey.yaml`, folder), 'utf8')
  return [...text.matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id]) => id!)
}

/** Steps done one after another, some minutes each. */
const walked = (ids: readonly string[], from: number): TransferMark[] =>
  ids.map((stepId, at) => ({ stepId, state: 'done' as const, updatedAt: from + at * 7 * MINUTE })).reverse()

describe('a transfer code', () => {
  it('carries journeys and marks whole, to the minute', () => {
    const journeys = [
      aJourney({ marks: [{ stepId: 'secure-max', state: 'waiting', updatedAt: NOW - 5 * MINUTE, waitsFor: 'teacher' }, ...walked(['own-number', 'get-max'], NOW - 30 * MINUTE)] }), // prettier-ignore
      aJourney({ role: 'teacher', messenger: 'vk', link: VK_LINK, group: undefined, number: 7, goodUntil: 1100, inviteId: 'other-id_000', archivedAt: NOW - 500_000 * MINUTE, createdAt: NOW - 600_000 * MINUTE, marks: [{ stepId: 'a-step-added-later', state: 'todo', updatedAt: NOW }] }), // prettier-ignore
    ]
    const made = madeOf(journeys)
    expect(made.leftOut).toEqual([])
    expect(readOf(made.text)).toEqual({ ok: true, madeAt: NOW, journeys: JSON.parse(JSON.stringify(journeys)) })
  })

  it('made by the first version is read for ever', () => {
    const code = 'KR1.BdDliBWpM068pSQ7ppprEGohxAWBkzTr311P0zTr311P0zTr311P0zTr311P0zTr311P2T1iLQGFLZRBDIoBQVgwBX5DIygEh5-k19Za9T8066879K1a9XMAJwEQEhqwt3cXGJAVa1odjiHTUFhgAIyIjK8' // prettier-ignore
    const place = { org: 'Детский сад № 7 «Ромашка»', kind: 'kindergarten', contact: 'Мария Ивановна' } as const
    expect(readOf(code)).toEqual({
      ok: true,
      madeAt: NOW,
      journeys: [
        {
          ...place,
          role: 'parent',
          group: 'Группа «Солнышко»',
          messenger: 'max',
          link: MAX_LINK,
          number: 5,
          inviteId: 'madeUpId0001',
          device: 'iphone',
          createdAt: NOW - 90 * MINUTE,
          invitedOn: 1050,
          goodUntil: 1080,
          marks: [
            { stepId: 'secure-max', state: 'waiting', updatedAt: NOW - 5 * MINUTE, waitsFor: 'teacher' },
            { stepId: 'get-max', state: 'done', updatedAt: NOW - 70 * MINUTE },
            { stepId: 'own-number', state: 'skipped', updatedAt: NOW - 80 * MINUTE },
          ],
        },
        {
          ...place,
          role: 'head',
          messenger: 'vk',
          device: 'computer',
          createdAt: NOW - 90_000 * MINUTE,
          archivedAt: NOW - 9_000 * MINUTE,
          marks: [
            { stepId: 'a-step-added-later', state: 'stuck', updatedAt: NOW - 60 * MINUTE },
            { stepId: 'oversight', state: 'todo', updatedAt: NOW - 40_000 * MINUTE },
          ],
        },
      ],
    })
  })

  it('of a usual person, two journeys with twelve marks each, makes a QR that is read with ease', () => {
    const parent = contentSteps('parent').slice(0, 12)
    const teacher = contentSteps('teacher').slice(0, 12)
    const two = madeOf([
      aJourney({ marks: walked(parent, NOW - 200 * MINUTE) }),
      aJourney({ inviteId: 'madeUpId0002', group: 'Группа «Звёздочки»', link: MAX_LINK.replace('yes', 'two'), marks: walked(parent, NOW - 100 * MINUTE) }), // prettier-ignore
    ])
    expect(two.inQr?.leftOut).toEqual([])
    expect(two.inQr!.text.length).toBeLessThanOrEqual(TRANSFER_COMFORTABLE)
    const mixed = madeOf([
      aJourney({
        org: 'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 112 «Жар-птица»',
        marks: walked(parent, NOW - 3 * 24 * 60 * MINUTE),
      }),
      aJourney({ role: 'teacher', inviteId: 'madeUpId0002', contact: 'Анна Петровна, администратор', group: '2 «Б» класс', messenger: 'vk', link: VK_LINK, marks: walked(teacher, NOW - 100 * MINUTE) }), // prettier-ignore
    ])
    expect(mixed.inQr?.leftOut).toEqual([])
    expect(mixed.inQr!.text.length).toBeLessThanOrEqual(TRANSFER_COMFORTABLE)
  })

  it('has a number for nearly every step of today’s content, each its own', () => {
    const missing = ROLES.flatMap((role) => contentSteps(role).filter((id) => !stepNumbers(role).includes(id)))
    expect(readdirSync(new URL('../../../src/content/journeys/', import.meta.url))).toEqual(expect.arrayContaining([...ROLES]))
    expect(missing.length).toBeLessThan(9)
    for (const role of ROLES) {
      expect(contentSteps(role).length).toBeGreaterThan(5)
      expect(new Set(stepNumbers(role)).size).toBe(stepNumbers(role).length)
      expect(stepNumbers(role).length).toBeLessThan(63)
    }
  })

  it('too long for a QR leaves contacts out first, then join links, and says so; the text keeps all', () => {
    const many = (count: number) =>
      Array.from(
        { length: count },
        (_, at) =>
        aJourney({ inviteId: `madeUpId000${at}`, group: `${at} «Б» класс`, contact: `Воспитатель ${'абвгдежзийклмн'.slice(at)} ${at}`, marks: walked(contentSteps('parent'), NOW - 90 * MINUTE) }), // prettier-ignore
      )
    const sizes = [1, 2, 3, 4, 5, 9].map((count) => madeOf(many(count)))
    expect(sizes.map(({ inQr }) => inQr?.leftOut ?? null)).toEqual([[], [], [], ['contacts', 'links'], ['contacts', 'links'], null])
    const contacts = [
      'Щербакова Эльвира Юлиановна, кабинет 4, по вторникам',
      'Шульгина Жанна Фёдоровна, пост охраны',
      'Цой Хасан Гюльбалаевич, вахта',
    ]
    const talkative = many(3).map((one, at) => ({ ...one, contact: contacts[at]! }))
    expect(madeOf(talkative).inQr?.leftOut).toEqual(['contacts'])
    for (const { text, leftOut, inQr } of sizes) {
      expect(leftOut).toEqual([])
      expect(readOf(text).journeys.every(({ link, contact }) => link && contact)).toBe(true)
      if (inQr) expect(readOf(inQr.text).journeys.map(({ marks }) => marks.length)).toEqual(readOf(text).journeys.map(({ marks }) => marks.length)) // prettier-ignore
      expect(inQr?.text.length ?? 0).toBeLessThanOrEqual(412)
    }
  })

  it('is made of one to fifteen journeys', () => {
    expect(makeTransfer([], NOW)).toEqual({ ok: false, problem: 'empty' })
    expect(makeTransfer(Array.from({ length: 16 }, () => aJourney()), NOW)).toEqual({ ok: false, problem: 'too-many' }) // prettier-ignore
    const long = Array.from({ length: 15 }, (_, at) => aJourney({ org: `${at}${'Ж'.repeat(118)}`, group: `${at}${'щ'.repeat(58)}`, contact: `${at}${'漢'.repeat(118)}` })) // prettier-ignore
    expect(readOf(madeOf(long).text).journeys).toHaveLength(15)
  })

  it('leaves out what no invite could hold, and says so', () => {
    const odd = aJourney({ org: 'Сад\u202e № 5', contact: 'x\u200by', link: 'https://example.org/join/1', goodUntil: 3, number: 7000, marks: [{ stepId: 'пробел ', state: 'done', updatedAt: NOW }] }) // prettier-ignore
    const made = madeOf([odd])
    expect(made.leftOut).toEqual(['contacts', 'links', 'marks'])
    const [back] = readOf(made.text).journeys
    expect(back).toMatchObject({ org: '', marks: [] })
    for (const gone of ['contact', 'link', 'goodUntil', 'number']) expect(back).not.toHaveProperty(gone)
  })

  it('keeps the latest marks of a journey that has more than anybody’s', () => {
    const marks = Array.from({ length: 140 }, (_, at) => ({ stepId: `s${at}`, state: 'done' as const, updatedAt: NOW - at * MINUTE }))
    const made = madeOf([aJourney({ marks })])
    expect(made.leftOut).toEqual(['marks'])
    expect(readOf(made.text).journeys[0]!.marks).toEqual(marks.slice(0, MOST_MARKS))
  })

  it('is read with the line breaks a messenger puts in', () => {
    const { text } = madeOf([aJourney()])
    expect(readTransfer(`  ${text.slice(0, 40)}\n${text.slice(40, 80)} \r\n${text.slice(80)}\n`)).toEqual(readTransfer(text))
  })

  it('has no time later than its making, whatever the phone’s clock did', () => {
    const made = madeOf([aJourney({ createdAt: NOW + 9e9, archivedAt: 0, marks: [{ stepId: 'a', state: 'done', updatedAt: NOW + 9e12 }, { stepId: 'b', state: 'done', updatedAt: -5 }] })]) // prettier-ignore
    const { madeAt, journeys } = readOf(made.text)
    expect(journeys[0]!.createdAt).toBe(madeAt)
    expect(journeys[0]!.marks.map(({ updatedAt }) => updatedAt <= madeAt && updatedAt >= Date.UTC(2024, 0, 1))).toEqual([true, true])
  })
})

describe('a text that is no whole transfer code', () => {
  const { text } = madeOf([aJourney({ marks: walked(['own-number', 'get-max', 'a-new-one'], NOW - 60 * MINUTE) })])

  it.each([
    ['not-a-transfer', ''],
    ['not-a-transfer', 'https://max.ru/join/x'],
    ['not-a-transfer', 'KR.abc'],
    ['not-a-transfer', 'KR0.abc'],
    ['not-a-transfer', text.toLowerCase()],
    ['not-a-transfer', 'x'.repeat(100_000)],
    ['cut', 'KR1.'],
    ['cut', 'KR1.AAAA'],
    ['cut', text.slice(0, -1)],
    ['cut', `${text}.`],
    ['newer', text.replace('KR1', 'KR2')],
    ['newer', 'KR12.whatever comes'],
    ['too-big', `KR1.${'A'.repeat(8_000)}`],
    ['too-big', `KR1.${'A'.repeat(200_000)}`],
    ['broken', forged(new Uint8Array(3))],
    ['broken', forged(new Uint8Array(40).fill(255))],
  ])('is refused as «%s»', (problem, given) => {
    expect(readTransfer(given)).toEqual({ ok: false, problem })
  })

  it('cut anywhere, or changed in any one character, is never taken for whole', () => {
    for (let at = 1; at < text.length; at++) {
      expect(readTransfer(text.slice(0, at)).ok).toBe(false)
      for (const sign of ['A', '_', 'x', '7']) {
        if (sign === text[at]) continue
        const changed = text.slice(0, at) + sign + text.slice(at + 1)
        expect([changed, readTransfer(changed).ok]).toEqual([changed, false])
      }
    }
  })

  it('that somebody made by hand gives a named problem or journeys an invite could have started, and never throws', () => {
    const payload = Uint8Array.from(atob(text.slice(4).replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0)).slice(
      0,
      -4,
    )
    const byteAt = fc.tuple(fc.nat(payload.length - 1), fc.nat(255))
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(byteAt, { minLength: 1, maxLength: 4 }).map((changes) => changed(payload, changes)),
        ),
        (bytes) => {
          // prettier-ignore
          const read = readTransfer(forged(bytes))
          seen.add(read.ok ? 'ok' : read.problem)
          if (!read.ok) return
          for (const journey of read.journeys) {
            expect(journey.link === undefined || new URL(journey.link).hostname.match(/^(max\.ru|vk\.me|vk\.com|sferum\.ru|web\.max\.ru|[\w-]+\.(sferum\.ru|max\.ru|vk\.(com|me)))$/)).toBeTruthy() // prettier-ignore
            expect(journey).not.toHaveProperty('signature')
          }
        },
      ),
      { numRuns: 3_000 },
    )
    expect([...seen].sort()).toEqual(expect.arrayContaining(['broken', 'ok']))
  }, 60_000)
})

describe('any journeys', () => {
  const minutes = fc.nat(1_500_000).map((ago) => NOW - ago * MINUTE)
  const text = (most: number) => fc.string({ unit: fc.constantFrom(...'абвЁЖ №5«»-AZaz.,җ'), minLength: 1, maxLength: most }).map((one) => one.replace(/ +/g, ' ').trim()).filter((one) => one !== '') // prettier-ignore
  const mark = (role: Role) =>
    fc.record(
      {
        stepId: fc.oneof(fc.constantFrom(...stepNumbers(role)), fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/)),
        state: fc.constantFrom(...STEP_STATES),
        updatedAt: minutes,
        waitsFor: fc.constantFrom(...WAITS_FOR),
      },
      { requiredKeys: ['stepId', 'state', 'updatedAt'] },
    )
  const marks = (role: Role) =>
    fc
      .uniqueArray(mark(role), { selector: ({ stepId }) => stepId, maxLength: 30 })
      .map((all) => all.sort((a, b) => b.updatedAt - a.updatedAt))
      .map((all) => all.map(({ waitsFor, ...one }) => (one.state === 'waiting' && waitsFor ? { ...one, waitsFor } : one)))
  const journey = fc.constantFrom(...ROLES).chain((role) =>
    fc.record(
      {
        role: fc.constant(role),
        org: text(120),
        kind: fc.constantFrom(...KINDS),
        group: text(60),
        messenger: fc.constantFrom(...MESSENGERS),
        link: fc.constantFrom(MAX_LINK, VK_LINK, 'https://sferum.ru/?p=messages&join=DEMO/DEMO_DEMO/DEMO_DEMO/DEMO_DEMO0='),
        contact: text(120),
        number: fc.integer({ min: 1, max: 999 }),
        inviteId: fc.stringMatching(/^[\w-]{8,16}$/),
        device: fc.constantFrom(...DEVICES),
        createdAt: minutes,
        invitedOn: fc.nat(1000),
        goodUntil: fc.integer({ min: 1000, max: 16_383 }),
        archivedAt: minutes,
        marks: marks(role),
      },
      { requiredKeys: ['role', 'org', 'kind', 'messenger', 'device', 'createdAt', 'marks'] },
    ),
  )

  it('come back from their code exactly as they went in', () => {
    fc.assert(
      fc.property(fc.array(journey, { minLength: 1, maxLength: 5 }), (journeys) => {
        const made = madeOf(journeys)
        expect(made.leftOut).toEqual([])
        expect(readOf(made.text).journeys).toEqual(journeys)
        expect(madeOf(readOf(made.text).journeys as TransferJourney[]).text).toBe(made.text)
        if (made.inQr) expect(readOf(made.inQr.text).journeys.map((one) => one.marks)).toEqual(journeys.map((one) => one.marks))
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('merge so that the newer mark stays, and twice is the same as once', () => {
    const aMark = fc.record({ stepId: fc.constantFrom('a', 'b', 'c', 'd'), state: fc.constantFrom(...STEP_STATES), updatedAt: fc.nat(20) })
    const some = fc.uniqueArray(aMark, { selector: ({ stepId }) => stepId })
    fc.assert(
      fc.property(some, some, fc.nat(25), (here, came, now) => {
        const before = new Map<string, TransferMark>(here.map((one) => [one.stepId, one]))
        const after = new Map(before)
        for (const one of newerMarks(before, came, now)) after.set(one.stepId, one)
        for (const [id, one] of before) expect(after.get(id)!.updatedAt).toBeGreaterThanOrEqual(one.updatedAt)
        for (const one of came) {
          expect(after.get(one.stepId)!.updatedAt).toBeGreaterThanOrEqual(Math.min(one.updatedAt, now))
          if (!before.has(one.stepId)) expect(after.get(one.stepId)).toEqual({ ...one, updatedAt: Math.min(one.updatedAt, now) })
        }
        expect(newerMarks(after, came, now)).toEqual([])
      }),
    )
  })
})
