import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../src/cli/readContent.ts'
import { isFor, LANGUAGES, ROLES } from '../../src/domain/audience/audience.ts'
import { plainInline, plainText } from '../../src/domain/guide/blocks.ts'
import { readPiece } from '../../src/domain/pack/pieceSchema.ts'
import { PLAIN_CHOICES } from '../../src/domain/practice/judge.ts'
import { makeRound } from '../../src/domain/practice/round.ts'
import { SCENE_LOOKS, type Scene } from '../../src/domain/practice/scene.ts'

const { pieces } = compileFolder()
const scenesIn = (language: 'ru' | 'en'): readonly Scene[] =>
  (['all', 'staff'] as const).flatMap(
    (whose) => readPiece(`practice/${whose}/${language}`, pieces[`practice/${whose}/${language}`])?.scenes ?? [],
  )
const slugs = (scenes: readonly Scene[]) => scenes.map(({ slug }) => slug)
const scenes = scenesIn('ru')

/** Whatever looks like an address of a site, an e-mail or a file. */
const ADDRESS = /(?:https?:\/\/)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?:\/\S*)?/gi
/** The only ones that may stand in a conversation: of a zone that leads nowhere, a file, and the made-up token the compiler asks for. */
const HARMLESS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.example(?:\/\S*)?$|^[a-z_]+\.apk$|^https:\/\/vk\.me\/join\/PRIMER00000PRIMER00000$/i

it('there are at least twenty-seven conversations, of every look', () => {
  expect(scenes.length).toBeGreaterThanOrEqual(27)
  expect([...new Set(scenes.map(({ look }) => look))].sort()).toEqual([...SCENE_LOOKS].sort())
})

it('every scheme of the list is met', () => {
  const expected = Array.from({ length: 17 }, (_, index) => `F${index + 1}`)
  expect([...new Set(scenes.filter(({ genuine }) => !genuine).map(({ scheme }) => scheme))].sort()).toEqual(expected.sort())
})

it.each(ROLES)('at least a third is genuine for a %s, and a round is full', (role) => {
  const own = scenes.filter((scene) => isFor(scene.for, { role }))
  expect(own.filter(({ genuine }) => genuine).length * 3).toBeGreaterThanOrEqual(own.length)
  expect(makeRound({ scenes: own, standings: new Map(), today: 1, seed: 1 })).toHaveLength(6)
})

it('no answer takes the name of the family version’s two', () => {
  const taken = scenes.filter(({ answers }) => answers.some(({ id }) => (PLAIN_CHOICES as readonly string[]).includes(id)))
  expect(slugs(taken)).toEqual([])
})

describe.each(LANGUAGES)('each conversation (%s)', (language) => {
  const all = scenesIn(language)

  it('has its explanation, and marks what to look at, the honest ones too', () => {
    const bare = all.filter(({ why, lines, tells }) => {
      const marked = lines.flatMap(({ tell }) => (tell === undefined ? [] : [tell]))
      return plainText(why).length < 80 || marked.length === 0 || marked.some((tell) => plainInline(tells[tell] ?? []).length < 15)
    })
    expect(slugs(bare)).toEqual([])
  })

  it('says of an honest one why it may be believed', () => {
    const says = language === 'ru' ? /^Можно/ : /^This is safe/
    expect(slugs(all.filter(({ genuine, why }) => genuine && !says.test(plainText(why))))).toEqual([])
  })

  it('leads nowhere: every address in it is made up', () => {
    const found = all.flatMap(({ title, lines, answers }) =>
      [title, ...lines.map(({ text }) => text), ...answers.map(({ label }) => label)].flatMap((text) => text.match(ADDRESS) ?? []),
    )
    expect(found.length).toBeGreaterThan(5)
    expect(found.map((one) => one.replace(/[.,:;)]+$/, '')).filter((one) => !HARMLESS.test(one))).toEqual([])
  })

  it('holds no telephone number and no whole code', () => {
    const spoken = all.flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(spoken.filter((text) => /\d[\d\s()-]{5,}\d/.test(text.replace(/PRIMER0+/g, '')))).toEqual([])
  })

  it('is short enough to be read on one screen', () => {
    const long = all.filter(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0) > 420 || lines.length > 6)
    expect(slugs(long)).toEqual([])
  })
})
