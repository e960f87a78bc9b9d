import { describe, expect, it } from 'vitest'
import type { Journey } from '../../src/domain/journey/journey.ts'
import { compile } from '../../src/content-pack/compile.ts'
import { packFiles } from '../../src/content-pack/pack.ts'
import { sayProblem } from '../../src/content-pack/problem.ts'
import { readPiece } from '../../src/domain/pack/pieceSchema.ts'
import type { PieceKey } from '../../src/domain/pack/manifest.ts'
import { compiled, content, TODAY } from '../support/content.ts'

describe('a content without a mistake', () => {
  const { pieces, problems } = compiled()
  const piece = <K extends PieceKey>(key: K) => readPiece(key, pieces[key])!

  it('compiles without a problem', () => {
    expect(problems.map(sayProblem)).toEqual([])
  })

  it('gives every piece in both languages, each believed by its reader', () => {
    const keys = Object.keys(pieces) as PieceKey[]
    for (const kind of [
      'journey/parent',
      'guides/index',
      'guides/photos',
      'help/index',
      'help/trees',
      'help/faq',
      'help/phrases',
      'emergency/all',
      'security/all',
      'practice/all',
      'practice/staff',
      'regulation/all',
      'glossary/all',
      'sources/all',
    ]) {
      expect(keys).toContain(`${kind}/ru`)
      expect(keys).toContain(`${kind}/en`)
    }
    for (const key of keys) expect(readPiece(key, JSON.parse(JSON.stringify(pieces[key]))), key).not.toBeNull()
  })

  it('gives a journey with its steps, their variants and the pictures they show', () => {
    const journey: Journey = piece('journey/parent/ru')
    expect(journey.steps.map((step) => [step.id, step.title])).toEqual([
      ['open-invite', 'Откройте приглашение'],
      ['secure-vk', 'Закройте вход'],
    ])
    const [open, secure] = journey.steps
    expect(open!.formerly).toEqual(['open-link'])
    expect(open!.picture).toEqual([{ when: {}, is: 'tap-invite' }])
    expect(open!.do.map((variant) => variant.when)).toEqual([{}, { messenger: ['max'], device: ['iphone'] }])
    expect(open!.do[0]!.is).toEqual([
      {
        ol: [
          ['Нажмите ', { caption: 'Вступить' }, ' в\u00A0чате.'],
          ['Смотрите ', { b: ['название'] }, ' чата и\u00A0', { to: 'guide:photos', is: 'как\u00A0узнать своих' }, '.'],
        ],
      },
      { picture: 'tap-invite' },
      { note: 'care', is: [['Никому не\u00A0называйте код.']] },
    ])
    expect(open!.works[0]!.is).toEqual([{ p: ['Вверху ', { path: ['Профиль', 'Безопасность'] }, '.'] }])
    expect(secure!.do[0]!.is).toEqual([{ p: ['Позвоните: ', { tel: '88001007010', is: '8 800 100-70-10' }, '.'] }])
    expect(secure!.remind).toBe('Здравствуйте, это {org}, группа «{group}».')
    expect(secure!.secures).toBe(true)
    expect(Object.keys(journey.pictures)).toEqual(['tap-invite'])
    expect(piece('journey/parent/en').pictures['tap-invite']!.panels[0]!.shapes[1]).toEqual({ kind: 'in', text: 'Invite', tap: true })
  })

  it('gives a card and a body of each guide', () => {
    const [card] = piece('guides/index/ru').guides
    expect(card).toMatchObject({
      slug: 'photos',
      group: 'photos',
      minutes: 1,
      summary: 'Коротко о\u00A0том, что\u00A0можно.',
      checkedOn: '2026-11-23',
    })
    expect(piece('guides/photos/ru').guides.photos).toEqual([
      { h: 'Согласие' },
      {
        p: [
          'Спросите родителей. Смотрите ',
          { to: 'regulation:2.3-5', is: 'пункт' },
          ' и\u00A0',
          { url: 'https://prof.sferum.ru/faq', is: 'сайт' },
          '.',
        ],
      },
      { h: 'Где\u00A0хранить' },
      { p: ['Не\u00A0в\u00A0общем чате.'] },
    ])
  })

  it('gives help trees, questions, phrases, cards, items and scenes', () => {
    const [tree] = piece('help/trees/ru').trees
    expect(piece('help/index/ru').trees).toEqual([{ slug: 'code', group: 'trees', for: {}, title: tree!.title }])
    expect(tree!.nodes['right-number']).toEqual({
      title: 'Номер верный?',
      body: [],
      answers: [
        { id: 'yes', label: 'Да', to: 'ask-teacher' },
        { id: 'no', label: 'Нет', to: 'fix-number' },
      ],
    })
    expect(tree!.nodes['ask-teacher']).toMatchObject({ end: 'message', to: 'teacher', say: 'Код не приходит, шаг «{step}», {device}.' })
    const [theme] = piece('help/faq/ru').themes
    expect(theme!.questions[0]).toMatchObject({ id: 'must-parent', question: 'Обязан ли родитель?'.replace(' ли', '\u00A0ли') })
    expect(piece('help/phrases/ru').phrases[0]).toMatchObject({
      phrase: 'Номер уже используется',
      also: ['Этот номер занят'],
      to: 'help:code',
    })
    expect(piece('emergency/all/ru').cards[0]!.actions[0]).toMatchObject({ title: 'Положите трубку', say: 'Я перезвоню сама.' })
    expect(piece('security/all/en').items[0]).toMatchObject({ slug: 'two-step', again: 90, needs: [] })
    const [scene] = piece('practice/all/ru').scenes
    expect(scene!.lines).toEqual([
      { id: 'hello', who: 'them', text: 'Добрый вечер!!!' },
      { id: 'ask-code', who: 'them', tell: 'code', text: 'Срочно! Пришлите код "из СМС", обновляем sfеrum.ru' },
    ])
    expect(scene!.answers[1]).toEqual({ id: 'give', label: 'Прислать код' })
    expect(scene!.tells).toEqual({ code: ['Просят код.'] })
  })

  it('gives terms, acts, sources and numbers', () => {
    expect(piece('glossary/all/ru').terms[0]).toMatchObject({
      id: 'study-profile',
      title: 'Учебный профиль',
      also: ['учебного профиля', 'учебном профиле'],
    })
    expect(piece('regulation/all/ru').acts[0]).toMatchObject({ id: 'act-1241', number: '1241', date: '2022-07-13', status: 'checked' })
    expect(piece('sources/all/en').sources.S1).toEqual({ what: 'Help pages', url: 'https://prof.sferum.ru/faq' })
    expect(piece('sources/all/ru').phones.gosuslugi).toMatchObject({ number: '88001007010', what: 'Госуслуги' })
  })

  it('says who carries a clause out', () => {
    expect(piece('regulation/all/ru').carriedOutBy['2.5-4']).toEqual([
      { to: 'step:parent/secure-vk', title: 'Закройте вход' },
      { to: 'security:two-step', title: 'Двойная проверка' },
      { to: 'emergency:call', title: 'Мне звонят и\u00A0просят код' },
      { to: 'tool:practice' },
    ])
  })

  it('gives the same bytes for the same files, in whatever order they come', () => {
    const shuffled = Object.fromEntries(Object.entries(content()).reverse())
    expect(packFiles(compile(shuffled, { today: TODAY }).pieces)).toEqual(packFiles(pieces))
  })

  it('lets a kind be wholly empty', () => {
    const without = Object.fromEntries(
      Object.entries(content()).filter(([file]) => !/^(guides|faq|security|practice|glossary|acts)\//.test(file)),
    )
    const { problems, pieces } = compile(without, { today: TODAY })
    expect(problems).toEqual([])
    expect(pieces['guides/index/ru']).toEqual({ guides: [] })
  })
})
