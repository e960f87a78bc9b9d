import { describe, expect, it } from 'vitest'
import type { Reader } from '../../../src/domain/audience/audience.ts'
import type { Journey, Step } from '../../../src/domain/journey/journey.ts'
import { otherWordings } from '../../../src/domain/journey/otherWordings.ts'
import { changedSteps, wordsMark } from '../../../src/domain/journey/wordsMark.ts'
import type { StepMark } from '../../../src/domain/progress/progress.ts'

const reader: Reader = { role: 'parent', messenger: 'vk', kind: 'kindergarten', device: 'android' }

function step(id: string, title: string, words: string, more: Partial<Step> = {}): Step {
  return {
    id, title, for: {}, clauses: [], minutes: 1, network: false, stuck: [], simple: '', picture: [], why: [], wrong: [], works: [],
    checkedOn: '2026-11-23', source: [], sure: 'careful', do: [{ when: {}, is: [{ p: [words] }] }], ...more,
  } // prettier-ignore
}
const marks = (...all: readonly StepMark[]) => new Map(all.map((mark) => [mark.stepId, mark]))

describe('what has changed since a step was finished', () => {
  const before = step('a', 'Войдите', 'Нажмите «Войти».')
  const after = step('a', 'Войдите', 'Нажмите «Продолжить».')
  const done = (words?: string): StepMark => ({ stepId: 'a', state: 'done', at: 1, ...(words === undefined ? {} : { words }) })

  it('is said when the step says something else now', () => {
    const ticked = marks(done(wordsMark(before, reader, 'ru')))
    expect(changedSteps([before], ticked, reader, 'ru')).toEqual([])
    expect(changedSteps([after], ticked, reader, 'ru')).toEqual([after])
  })

  it('is not said of a step that is not finished, nor of a tick from before there were marks of words', () => {
    expect(changedSteps([after], marks({ ...done(wordsMark(before, reader, 'ru')), state: 'todo' }), reader, 'ru')).toEqual([])
    expect(changedSteps([after], marks(done()), reader, 'ru')).toEqual([])
  })

  it('is not said because the language, the phone or the messenger is another one', () => {
    const ticked = marks(done(wordsMark(before, reader, 'ru')))
    expect(changedSteps([after], ticked, reader, 'en')).toEqual([])
    expect(changedSteps([after], ticked, { ...reader, device: 'iphone' }, 'ru')).toEqual([])
    expect(changedSteps([after], ticked, { ...reader, messenger: 'max' }, 'ru')).toEqual([])
  })

  it('knows a step by its former id', () => {
    const renamed = { ...after, id: 'b', formerly: ['a'] }
    expect(changedSteps([renamed], marks(done(wordsMark(before, reader, 'ru'))), reader, 'ru')).toEqual([renamed])
  })
})

describe('other wordings of a step', () => {
  const android = [{ p: ['как на Android'] }]
  const iphone = [{ p: ['как на iPhone'] }]
  const vk = step('sign-in-vk', 'Войдите', '', {
    for: { messenger: ['vk'] },
    do: [{ when: { device: ['android'] }, is: android }, { when: { device: ['iphone'] }, is: iphone }],
  }) // prettier-ignore
  const max = step('sign-in-max', 'Войдите', 'как в MAX', { for: { messenger: ['max'] } })
  const journey: Journey = {
    id: 'parent',
    role: 'parent',
    title: '',
    intro: [],
    steps: [vk, max, step('other', 'Другой', '')],
    pictures: {},
  }

  it('are those for another device and those of the other messenger, and not the one being read', () => {
    expect(otherWordings(journey, vk, reader)).toEqual([
      { when: { device: ['iphone'] }, is: iphone },
      { when: { messenger: ['max'] }, is: [{ p: ['как в MAX'] }] },
    ])
  })

  it('are none where there is only one', () => {
    expect(otherWordings(journey, journey.steps[2]!, reader)).toEqual([])
  })
})
