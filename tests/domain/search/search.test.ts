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

  it('cuts its snippet from the line with the most of the words, below headings too', () => {
    const long = small(
      entry('guide:long', 'Вход', 'Пароль длинный.\nПароль и код не говорят никому.\nКод приходит сам.', {
        heads: ['Что нужно', 'С чего начать'],
      }),
    )
    const { text, ranges } = search(long, 'пароль код')[0]!.snippet
    expect(text).toBe('Пароль и код не говорят никому.')
    expect(at(text, ranges)).toEqual(['Пароль', 'код'])
    expect(search(long, 'вход')[0]!.snippet).toEqual({ text: 'Что нужно', ranges: [] })
    expect(search(small(entry('guide:bare', 'Вход')), 'вход')[0]!.snippet).toEqual({ text: '', ranges: [] })
  })

  it('marks words that mean the same in the snippet', () => {
    const same = small(entry('guide:a', 'Чат', 'Пришла эсэмэска.\nДругое.'), entry('guide:b', 'Другое', 'Ничего.'))
    const { snippet } = search(same, 'смс')[0]!
    expect(at(snippet.text, snippet.ranges)).toEqual(['эсэмэска'])
  })

  it('takes two letters for the beginning of a title, and of any word where no title begins so', () => {
    const two = small(entry('guide:a', 'Приглашение'), entry('guide:b', 'Вредная привычка'), entry('guide:c', 'Чат и выход'))
    expect(search(two, 'пр').map(({ to }) => to)).toEqual(['guide:a'])
    expect(search(two, 'вы').map(({ to }) => to)).toEqual(['guide:c'])
  })

  it('takes all the letters of a word that is being typed, not the stem they would have as a word', () => {
    const two = small(entry('guide:part', 'Участники чата'), entry('guide:learn', 'Учебный год'))
    expect(search(two, 'уче').map(({ to }) => to)).toEqual(['guide:learn'])
    expect(search(two, 'учебного').map(({ to }) => to)).toEqual(['guide:learn'])
  })

  it('looks for a word that is everywhere in titles, and in texts too where those give little', () => {
    const others = Array.from({ length: 4000 }, (_, at) =>
      entry(`guide:other-${at}`, `Совет ${at}`, at % 10 === 0 ? 'Здесь назван номер.' : 'Пусто.'),
    )
    const titled = Array.from({ length: 20 }, (_, at) => entry(`guide:titled-${at}`, 'Номер', 'Здесь.'))
    const many = search(small(...others, ...titled), 'номер')
    expect(many.length).toBe(16)
    expect(many.every(({ title }) => title === 'Номер')).toBe(true)
    const few = search(small(...others, ...titled.slice(0, 3)), 'номер')
    expect(few.length).toBe(16)
    expect(few.slice(0, 3).map(({ title }) => title)).toEqual(['Номер', 'Номер', 'Номер'])
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
