import { describe, expect, it } from 'vitest'
import { manifestOf, packFiles } from '../../src/content-pack/pack.ts'
import { inTranslation, readManifest, type PieceKey } from '../../src/domain/pack/manifest.ts'
import { compiled, problemsOf } from '../support/content.ts'

const NAME = { 'languages/tt/language.yaml': 'name: Татарча\n' }
const PHOTOS = '# Бәйрәм фотолары\n\nКыскача.\n\n## Ризалык\n\nСорагыз.\n\n## Кайда сакларга\n\nЧатта түгел.\n'
const TATAR = { ...NAME, 'languages/tt/guides/photos.md': PHOTOS }

describe('a language of which only a part is written', () => {
  it('is one folder: what is in it is read, the rest stays Russian', () => {
    const { pieces, problems, languages } = compiled(TATAR)
    expect(problems).toEqual([])
    expect(languages).toEqual({ tt: 'Татарча' })
    const manifest = readManifest(JSON.parse(JSON.stringify(manifestOf(packFiles(pieces), languages))))!
    const read = inTranslation(manifest, 'tt').pieces
    const index = JSON.stringify(pieces['guides/index/tt' as PieceKey])
    expect(index).toContain('Бәйрәм фотолары')
    expect(read['guides/index/ru']).toEqual(manifest.pieces['guides/index/tt'])
    expect(read['guides/photos/ru']).toEqual(manifest.pieces['guides/photos/tt'])
    expect(read['journey/parent/ru']).toEqual(manifest.pieces['journey/parent/ru'])
    expect(read['guides/index/en']).toEqual(manifest.pieces['guides/index/en'])
  })

  it('may be written in another alphabet', () => {
    const text =
      '# Bayram suratlari\n\nQisqacha shu haqida yozilgan.\n\n## Rozilik\n\nOta-onalardan albatta so‘rang.\n\n## Qayerda\n\nChatda emas.\n'
    expect(problemsOf({ 'languages/uz/language.yaml': 'name: O‘zbekcha\n', 'languages/uz/guides/photos.md': text })).toEqual([])
  })

  it('costs nothing where nothing has been translated', () => {
    const added = Object.keys(compiled(TATAR).pieces).filter((key) => key.endsWith('/tt'))
    // A guide is named wherever it carries a clause out.
    expect(added.sort()).toEqual(['guides/index/tt', 'guides/photos/tt', 'regulation/all/tt'])
    expect(compiled().languages).toEqual({})
    expect(manifestOf([])).not.toHaveProperty('languages')
  })

  it('changes nothing for somebody who reads Russian, or a language that is not there any more', () => {
    const { pieces, languages } = compiled(TATAR)
    const manifest = manifestOf(packFiles(pieces), languages)
    expect(inTranslation(manifest, null)).toBe(manifest)
    expect(inTranslation(manifest, 'ba')).toBe(manifest)
  })

  const cases: Readonly<Record<string, readonly [patch: Parameters<typeof problemsOf>[0], said: readonly string[]]>> = {
    'a mark, a link and a picture that are wrong': [
      { ...NAME, 'languages/tt/guides/photos.md': `${PHOTOS}\nУра!\n\n[Монда](guide:nowhere)\n\n![](nothing)\n` },
      [
        'languages/tt/guides/photos.md:13: an exclamation mark; the porch never shouts',
        'languages/tt/guides/photos.md:15: there is no guide `nowhere`',
        'languages/tt/guides/photos.md:17: there is no picture `nothing`',
      ],
    ],
    'a step left out': [
      { ...NAME, 'languages/tt/emergency/call.md': '# Шалтыраталар\n\nТыныч.\n' },
      ['languages/tt/emergency/call.md:1: (hang-up) `hang-up` has no words in this language: there is no «## hang-up | …»'],
    ],
    'another number of headings': [
      { ...NAME, 'languages/tt/guides/photos.md': PHOTOS.replace('## Ризалык\n', '') },
      ['languages/tt/guides/photos.md: together with guides/photos/en.md: 2 headings, but 1 in Russian; both languages say the same'],
    ],
    'a text that stands for none': [
      { ...TATAR, 'languages/tt/guides/lost.md': '# A\n' },
      ['languages/tt/guides/lost.md: there is no Russian text that this stands for: guides/lost/ru.md'],
    ],
    'no name': [
      { 'languages/tt/guides/photos.md': PHOTOS },
      ['languages/tt/language.yaml: the name of the language is missing: `name: Татарча`'],
    ],
    'a folder named by a word': [
      { 'languages/tatar/language.yaml': 'name: Татарча\n' },
      ['languages/tatar: the folder of a language is named by its code, as in `tt`'],
    ],
    'a file of another kind': [
      { ...TATAR, 'languages/tt/notes.txt': 'a' },
      ['languages/tt/notes.txt: nothing reads this file; see README.md for the names of files'],
    ],
    'a working invite': [
      { ...NAME, 'languages/tt/guides/photos.md': PHOTOS.replace('Сорагыз.', '`https://vk.me/join/AJQ1d3kF8sPq2LmZ0xYv`') },
      [
        'languages/tt/guides/photos.md:7: this looks like a working invite: /join/AJQ1d3kF…; write a made-up token that says so, such as PRIMER00000',
      ],
    ],
  }
  it.each(Object.entries(cases))('is checked like the others: %s', (_name, [patch, said]) => {
    expect(problemsOf(patch)).toEqual(said)
  })

  it('is not blamed for what is wrong in Russian', () => {
    expect(problemsOf({ ...TATAR, 'help/code/ru.md': (text) => `${text}\nЭх!\n` })).toEqual([
      expect.stringMatching(/^help\/code\/ru\.md:\d+/),
    ])
  })
})
