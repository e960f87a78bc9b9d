import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/content-pack/compile.ts'
import { content, problemsOf, SMALL, swap, TODAY } from '../support/content.ts'

const add = (more: string) => (text: string) => `${text}\n${more}\n`
const FACTS = 'source: [S1], sure: careful, checkedOn: 2026-11-23'

describe('a slip in a structure', () => {
  const slips: Record<string, string | ((text: string) => string)> = {
    'a date that is none': swap('2026-11-23', '23.11.2026'),
    'a field nobody knows': add('autor: Ira'),
    'a word outside its list': swap('theme: photos', 'theme: pictures'),
    'a list that is none': swap('[2.3-5]', '2.3-5'),
    'YAML that cannot be read': swap('[2.3-5]', '[2.3-5'),
    'a field that stands twice': add('sure: careful'),
    'a text that begins with a star': swap('theme: photos', 'theme: *photos'),
    'nothing in the file': '# later\n',
  }

  it.each(Object.entries(slips))('hides nothing in the words of its folder: %s', (_name, slip) => {
    const said = problemsOf({ 'guides/photos/guide.yaml': slip, 'guides/photos/ru.md': add('Ура! Смотрите [тут](guide:nowhere).') })
    expect(said.filter((one) => one.startsWith('guides/photos/guide.yaml:'))).toHaveLength(1)
    expect(said).toContain('guides/photos/ru.md:13: an exclamation mark; the porch never shouts')
    expect(said).toContain('guides/photos/ru.md:13: there is no guide `nowhere`')
    expect(said).toHaveLength(3)
  })

  it('is not blamed on those who point at that folder', () => {
    expect(problemsOf({ 'help/code/tree.yaml': 'start: [\n' })).toEqual([expect.stringMatching(/^help\/code\/tree\.yaml:\d/)])
  })

  it('is not blamed on those who use the list it stands in', () => {
    expect(problemsOf({ 'sources.yaml': swap('phones:', 'phones: [') })).toEqual([expect.stringMatching(/^sources\.yaml:\d/)])
    expect(problemsOf({ 'glossary/glossary.yaml': 'no: [\n', 'guides/photos/ru.md': add('[Профиль](term:study-profile).') })).toEqual([
      expect.stringMatching(/^glossary\/glossary\.yaml:\d/),
    ])
    expect(
      problemsOf({ 'faq/joining/faq.yaml': 'theme: [\n', 'guides/photos/guide.yaml': swap('related: [', 'related: [faq:number-in-use, ') }),
    ).toEqual([expect.stringMatching(/^faq\/joining\/faq\.yaml:\d/)])
  })

  it('leaves the words of acts, terms and clauses to be read', () => {
    const said = problemsOf({
      'acts/acts.yaml': 'no: [\n',
      'acts/ru.md': add('Ура!'),
      'glossary/glossary.yaml': '',
      'glossary/ru.md': add('Эх!'),
    })
    expect(said.filter((one) => one.includes('exclamation'))).toHaveLength(2)
    expect(said.some((one) => one.includes('nothing reads'))).toBe(false)
  })

  it('in the list of published ids is one line, not one for every id', () => {
    expect(problemsOf({ 'ids.yaml': 'steps: [parent]\n' })).toHaveLength(1)
  })

  it('does not make the published ids of its folder look vanished', () => {
    const ids = { 'ids.yaml': 'steps: { parent: [open-link, open-invite, secure-vk] }\nsecurity: [two-step]\n' }
    expect(problemsOf(ids)).toEqual([])
    const said = problemsOf({ ...ids, 'journeys/parent/journey.yaml': 'role: [\n', 'security/two-step/item.yaml': '' })
    expect(said.filter((one) => one.startsWith('ids.yaml'))).toEqual([])
  })
})

const cases: Readonly<Record<string, readonly [patch: Parameters<typeof problemsOf>[0], said: readonly (string | RegExp)[]]>> = {
  'a folder named in Russian': [
    { 'guides/Фото/guide.yaml': SMALL['guides/photos/guide.yaml']!, 'guides/Фото/ru.md': SMALL['guides/photos/ru.md']!, 'guides/Фото/en.md': SMALL['guides/photos/en.md']! }, // prettier-ignore
    ['guides/Фото: a folder is named in small Latin letters, digits, dots and hyphens'],
  ],
  'a question twice in one file': [
    { 'faq/joining/faq.yaml': swap('phrases:', `  - { id: must-parent, ${FACTS} }\nphrases:`) },
    [/^faq\/joining\/faq\.yaml:4: \(must-parent\) .* a second time; first in faq\/joining\/faq\.yaml:3$/],
  ],
  'a question whose past is alive': [
    { 'faq/joining/faq.yaml': swap('{ id: number-in-use,', '{ id: number-in-use, formerly: [must-parent],') },
    [/^faq\/joining\/faq\.yaml:5: \(number-in-use\) formerly `must-parent`: that id is still in use$/],
  ],
  'a file that is not UTF-8': [
    { 'guides/photos/ru.md': add('\uFFFD\uFFFD\uFFFD') },
    ['guides/photos/ru.md:13: letters that cannot be read; save the file as UTF-8'],
  ],
  'what a merge leaves behind': [
    { 'guides/photos/en.md': add('Text.\n\n<<<<<<< HEAD') },
    ['guides/photos/en.md:15: «<<<<<<<» was left behind; finish it, or take it out'],
  ],
  'a note to oneself': [
    { 'guides/photos/guide.yaml': (text) => `# TODO ask\n${text}` },
    ['guides/photos/guide.yaml:1: «TODO» was left behind; finish it, or take it out'],
  ],
  'a fenced block that is not closed': [
    { 'guides/photos/en.md': add('```say\nHello.') },
    ['guides/photos/en.md:13: a fenced block that is not closed: the text below it is lost'],
  ],
  'strong text that is not closed': [
    { 'guides/photos/ru.md': add('Это **важно.') },
    ['guides/photos/ru.md:13: a mark that is opened and not closed: «**»'],
  ],
  'a caption that is not closed': [
    { 'guides/photos/ru.md': add('Нажмите `Вступить.') },
    ['guides/photos/ru.md:13: a mark that is opened and not closed: «`»'],
  ],
  'a link taken apart by a space': [
    { 'guides/photos/ru.md': add('Смотрите [тут] (guide:photos).') },
    [/^guides\/photos\/ru\.md:13: a link is written \[words\]\(guide:slug\)/],
  ],
  'a heading without its space': [{ 'guides/photos/ru.md': add('##Ещё\n\nТак.') }, [/^guides\/photos\/ru\.md:13: a heading has a space/]],
  'an address at the foot, and a sign by its name': [
    { 'guides/photos/ru.md': add('А&nbsp;вот.\n\n[a]: https://example.com/x') },
    [
      'guides/photos/ru.md:13: write the sign itself, not its name between «&» and «;»',
      'guides/photos/ru.md:15: an address stands in the link itself: [words](address)',
    ],
  ],
  'a heading made by a line of dashes': [
    { 'guides/photos/ru.md': add('Так\n---'), 'guides/photos/en.md': add('## So') },
    [/^guides\/photos\/ru\.md:14: a line of dashes makes a heading/],
  ],
  'a paragraph left in Russian, and one left in English': [
    { 'guides/photos/en.md': add('Этот абзац забыли перевести.'), 'guides/photos/ru.md': add('This paragraph was forgotten here.') },
    [
      'guides/photos/en.md:13: this was left in Russian: «Этот абзац забыли перевести. …»',
      'guides/photos/ru.md:13: this was left in English: «This paragraph was forgotten h …»',
    ],
  ],
  'two cards in one place': [
    { 'emergency/zz/card.yaml': SMALL['emergency/call/card.yaml']!, 'emergency/zz/ru.md': SMALL['emergency/call/ru.md']!, 'emergency/zz/en.md': SMALL['emergency/call/en.md']! }, // prettier-ignore
    ['emergency/zz/card.yaml:1: the place 1 is taken by call'],
  ],
  'an exclamation in English': [
    { 'guides/photos/en.md': add('Hurry!') },
    ['guides/photos/en.md:13: an exclamation mark; the porch never shouts'],
  ],
  '«е» for «ё»': [
    { 'guides/photos/ru.md': add('Все ещё узнает Ребенок. Чужой не войдет.') },
    [
      'guides/photos/ru.md:13: «Ребенок» is written with «ё» elsewhere: «ребёнок»',
      'guides/photos/ru.md:13: «войдет» is written with «ё» elsewhere: «войдёт»',
    ],
  ],
  'a list written as a word': [
    { 'guides/photos/guide.yaml': swap('[2.3-5]', '2.3-5') },
    ['guides/photos/guide.yaml:2: `clauses` must be a list, as in [one, two], not "2.3-5"'],
  ],
  'a line that begins with a tab': [
    { 'guides/photos/guide.yaml': add('for:\n\trole: [parent]') },
    ['guides/photos/guide.yaml:9: a line begins with a tab; write spaces'],
  ],
}

describe('a slip in the words', () => {
  it.each(Object.entries(cases))('is named with its place: %s', (_name, [patch, said]) => {
    expect(problemsOf(patch)).toEqual(said.map((one): unknown => (typeof one === 'string' ? one : expect.stringMatching(one))))
  })

  it('is not what an editor puts in by itself: the mark of an encoding, lines that end in two signs', () => {
    const files = Object.fromEntries(Object.entries(content()).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]))
    expect(compile(files, { today: TODAY }).problems).toEqual([])
  })
})

describe('whatever people do to a file', () => {
  const files = Object.keys(SMALL)
  const wound = fc.record({
    file: fc.constantFrom(...files),
    at: fc.nat(400),
    length: fc.nat(60),
    put: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('', '\n', ': ', '[', '}', '- ', '\t', '## ', 'null', '```', '*', '&a', '__proto__: 1'),
    ),
  })

  it('the check ends and says something of that file, or finds nothing wrong', () => {
    fc.assert(
      fc.property(fc.array(wound, { minLength: 1, maxLength: 4 }), (wounds) => {
        const hurt: Record<string, string> = { ...SMALL }
        for (const { file, at, length, put } of wounds) hurt[file] = hurt[file]!.slice(0, at) + put + hurt[file]!.slice(at + length)
        for (const { file, line } of compile(hurt, { today: TODAY }).problems) {
          expect(file).not.toBe('')
          expect(line ?? 1).toBeGreaterThan(0)
        }
      }),
      { numRuns: 150 },
    )
  })
})
