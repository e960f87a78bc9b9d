import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { FRAMES, PICTURE_ICONS, SHAPES, type Panel } from '@/domain/picture/picture'
import SchemePicture from '@/ui/SchemePicture.vue'
import { fitText, widthOf } from '@/ui/scheme/fitText'
import { PANEL_WIDTH, panelPlan } from '@/ui/scheme/layout'
import { PICTURES } from './examplePictures'
import { mountExample, partsSpeakNoWarnings } from './mountExample'

const LONGEST = [
  'Ширококолпачная школа',
  'Участники организации',
  'Подтвердите участников',
  'ШШШШШШШШШШШШШШШШШШШШШШ',
  'Confirm your new phone',
  'Вступить',
]

describe('a picture', () => {
  partsSpeakNoWarnings()

  it('is one image with its title for a screen reader', () => {
    const picture = mountExample('SchemePicture', 'invite').get('[role="img"]')
    expect(picture.attributes('aria-label')).toBe(PICTURES.invite.title)
    expect(picture.get('title').text()).toBe(PICTURES.invite.title)
  })

  it('shows two panels with an arrow between them, or one alone', () => {
    const two = mountExample('SchemePicture', 'invite')
    expect(two.findAll('svg.panel')).toHaveLength(2)
    expect(two.findAll('.then')).toHaveLength(1)
    expect(mountExample('SchemePicture', 'settings').find('.then').exists()).toBe(false)
  })

  it('puts a ring and a finger on what is to be touched, and crosses out what is not', () => {
    const danger = mountExample('SchemePicture', 'danger')
    expect(danger.findAll('.finger')).toHaveLength(1)
    expect(danger.findAll('.ring')).toHaveLength(1)
    expect(danger.findAll('.crossing')).toHaveLength(1)
  })

  it.each(SHAPES.flatMap((kind) => FRAMES.map((frame) => ({ kind, frame }))))(
    'draws $kind on $frame, with all its words',
    ({ kind, frame }) => {
      const picture = { title: 'x', panels: [{ frame, shapes: [{ kind, text: 'Чат группы', tap: true, on: true, count: 3 }] }] }
      const shown = mount(SchemePicture, { props: { picture } })
      const words = shown.findAll('text').map((one) => one.text())
      expect(shown.findAll(`.kind-${kind}`)).toHaveLength(1)
      if (kind !== 'lines') expect(words.join(' ')).toBe('Чат группы')
    },
  )

  it.each(PICTURE_ICONS)('knows the icon %s', (icon) => {
    const shown = mount(SchemePicture, {
      props: { picture: { title: 'x', panels: [{ frame: 'phone', shapes: [{ kind: 'big', icon }] }] } },
    })
    expect(shown.find('.icon').exists()).toBe(true)
  })

  it.each(SHAPES.flatMap((kind) => LONGEST.map((text) => ({ kind, text }))))('keeps «$text» inside a $kind', ({ kind, text }) => {
    const panel: Panel = { frame: 'phone', shapes: [{ kind, text, icon: 'people', on: true }] }
    const { shapes, height } = panelPlan(panel)
    const [placed] = shapes
    const widest = Math.max(0, ...placed!.text.lines.map((line) => widthOf(line, kind === 'bar' || kind === 'button') * placed!.text.size))
    expect(widest).toBeLessThanOrEqual(placed!.w)
    expect(placed!.x + placed!.w).toBeLessThanOrEqual(PANEL_WIDTH)
    expect(placed!.y + placed!.h).toBeLessThanOrEqual(height)
  })

  it('makes two neighbours equally tall', () => {
    const heights = mountExample('SchemePicture', 'paper')
      .findAll('svg.panel')
      .map((panel) => panel.attributes('viewBox'))
    expect(new Set(heights).size).toBe(1)
  })
})

describe('fitting words', () => {
  it('keeps short words large and on one line', () => {
    expect(fitText('Готово', 120)).toEqual({ lines: ['Готово'], size: 13 })
  })

  it('breaks at a space before it makes words small', () => {
    const { lines, size } = fitText('Участники организации', 110)
    expect(lines).toEqual(['Участники', 'организации'])
    expect(size).toBe(13)
  })

  it('leaves a number with its sign', () => {
    expect(fitText('Детский сад № 7', 75).lines).toEqual(['Детский', 'сад №\u00a07'])
  })
})
