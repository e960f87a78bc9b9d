import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../../src/cli/readContent.ts'
import { addEntries, buildIndex, byKind, emptyIndex, entriesOf, search, type Entry } from '../../../src/domain/search/index.ts'

const entry = (to: string, title: string, text = '', more: Partial<Entry> = {}): Entry => {
  return { kind: 'guide', to, title, also: [], heads: [], text, for: {}, ...more }
}

function small(...entries: readonly Entry[]) {
  const index = emptyIndex('ru')
  addEntries(index, entries)
  return index
}
const at = (text: string, ranges: readonly (readonly [number, number])[]) => ranges.map(([start, end]) => text.slice(start, end))

const { pieces } = compileFolder()

describe('a search', () => {
  const index = small(
    entry('guide:a', 'Приглашение в чат', 'Откройте приглашение.\nВ ёлке спрятан пароль, и его никому не говорят.'),
    entry('guide:b', 'Тихие часы', 'Ночью не пишут.', { for: { role: ['teacher'] } }),
    entry('faq:c', 'Номер занят', 'Кто-то уже вошёл.', { kind: 'phrase', also: ['номер уже используется'] }),
  )
  const first = (query: string) => search(index, query)[0]?.to

  it('finds nothing in nothing', () => {
    expect(search(index, '')).toEqual([])
    expect(search(index, '   …?! ')).toEqual([])
    expect(search(emptyIndex('ru'), 'код')).toEqual([])
  })

  it('says which words fit, in the title and in the line that fits best', () => {
    const [result] = search(index, 'приглашения пароли')
    expect(at(result!.title, result!.ranges)).toEqual(['Приглашение'])
    expect(at(result!.snippet.text, result!.snippet.ranges).join()).toMatch(/приглашение|пароль/)
  })

  it('takes е for ё, one keyboard for the other, and a slip for the word', () => {
    expect(first('елка')).toBe('guide:a')
    expect(first('gfhjkm')).toBe('guide:a')
    expect(first('прилгашение')).toBe('guide:a')
    expect(first('тихеи часы')).toBe('guide:b')
  })

  it('finds a phrase by its other wording, and that before what only mentions it', () => {
    expect(first('номер уже используется')).toBe('faq:c')
  })

  it('waits for the second letter of a word', () => {
    expect(search(index, 'т')).toEqual([])
    expect(search(index, 'ти').map(({ to }) => to)).toEqual(['guide:b'])
    expect(search(index, 'пароль т').map(({ to }) => to)).toEqual(['guide:a'])
  })

  it('waits for the third letter of a word after others, unless it is a word already', () => {
    expect(search(index, 'пароль ти').map(({ to }) => to)).toEqual(['guide:a'])
    expect(search(index, 'пароль тих').map(({ to }) => to)).not.toEqual(['guide:a'])
    const two = small(entry('guide:vk', 'Чат в ВК'), entry('guide:max', 'Чат в МАХ'))
    expect(search(two, 'чат вк').map(({ to }) => to)).toEqual(['guide:vk'])
  })

  it('puts what is meant for others later, and does not hide it', () => {
    const two = small(
      entry('guide:other', 'Код', '', { for: { role: ['admin'] } }),
      entry('guide:mine', 'Код', '', { for: { role: ['parent'] } }),
    )
    expect(search(two, 'код', { reader: { role: 'parent' } }).map(({ to }) => to)).toEqual(['guide:mine', 'guide:other'])
    expect(search(two, 'код', { reader: { role: 'admin' } }).map(({ to }) => to)).toEqual(['guide:other', 'guide:mine'])
  })

  it('finds what was added later', () => {
    const growing = small(entry('guide:a', 'Код'))
    expect(search(growing, 'плакат')).toEqual([])
    addEntries(growing, [entry('guide:b', 'Плакат')])
    expect(search(growing, 'плак')[0]?.to).toBe('guide:b')
  })

  it('keeps ranges inside the text, in order and apart, whatever is asked', () => {
    const real = buildIndex(pieces)
    for (const query of [
      'код смс',
      'ссылка на чат в max',
      'x',
      '«»',
      'учитель учителя учителю',
      '2.5-1',
      'ааааааааааааааааааааааа',
      '𝒳 ё🙂 '.repeat(40),
    ]) {
      for (const { title, ranges, snippet } of search(real, query)) {
        for (const [text, list] of [
          [title, ranges],
          [snippet.text, snippet.ranges],
        ] as const) {
          let last = 0
          for (const [start, end] of list) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        }
      }
    }
  })

  it('groups by kind, the kind of the best result first', () => {
    const results = search(index, 'номер')
    expect(byKind(results)[0]).toEqual({ kind: 'phrase', results })
  })
})

describe('every kind of content', () => {
  it.each(['ru', 'en'] as const)('can be found (%s)', (language) => {
    const kinds = new Set(entriesOf(pieces, language).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(
      ['act', 'clause', 'emergency', 'guide', 'help', 'phrase', 'practice', 'question', 'security', 'step', 'term'], // prettier-ignore
    )
  })
})
