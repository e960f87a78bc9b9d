import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import StepRow from '@/ui/StepRow.vue'
import { mountExample, partsSpeakNoWarnings } from './mountExample'

const row = (props = {}) =>
  mount(StepRow, {
    props: { number: 3, state: 'todo', tickLabel: 'Отметить: готово', ...props },
    slots: { default: '<a href="#step">Открыть приглашение</a>' },
    attachTo: document.body,
  })

describe('a row of steps', () => {
  partsSpeakNoWarnings()

  it('ticks by its own control only, never by the link', async () => {
    const step = row()
    await step.get('a').trigger('click')
    expect(step.emitted('tick')).toBeUndefined()
    await step.get('button').trigger('click')
    expect(step.emitted('tick')).toHaveLength(1)
  })

  it('shows its number until it is done, and says that it is pressed then', async () => {
    const step = row()
    expect(step.get('.pane').attributes('data-number')).toBe('3')
    expect(step.get('button').attributes('aria-pressed')).toBe('false')
    await step.setProps({ state: 'done' })
    expect(step.get('.pane').attributes('data-number')).toBeUndefined()
    expect(step.get('button').find('svg').exists()).toBe(true)
    expect(step.get('button').attributes('aria-pressed')).toBe('true')
  })

  it('says what unlocks it, and cannot be ticked before', async () => {
    const step = row({ locked: 'Откроется, когда вы вступите в чат' })
    expect(step.text()).toContain('Откроется, когда вы вступите в чат')
    expect(step.get('button').attributes('disabled')).toBeDefined()
  })

  it('names every state in words in the list of examples', () => {
    const list = mountExample('StepRow', 'a list in every state')
    expect(list.findAll('li')).toHaveLength(8)
    for (const words of ['готово', 'следующий шаг', 'жду воспитателя с 12 марта', 'не получается', 'пропущено', 'нужна сеть']) {
      expect(list.text()).toContain(words)
    }
  })
})

describe('the undo bar', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  partsSpeakNoWarnings()

  it('goes by itself after its time', () => {
    const bar = mountExample('UndoBar', 'done', { timer: 8000 })
    vi.advanceTimersByTime(7999)
    expect(bar.emitted('gone')).toBeUndefined()
    vi.advanceTimersByTime(1)
    expect(bar.emitted('gone')).toHaveLength(1)
  })

  it('waits while a finger is on it', async () => {
    const bar = mountExample('UndoBar', 'done', { timer: 8000 })
    vi.advanceTimersByTime(5000)
    await bar.trigger('pointerenter')
    vi.advanceTimersByTime(60_000)
    expect(bar.emitted('gone')).toBeUndefined()
    await bar.trigger('pointerleave')
    vi.advanceTimersByTime(3000)
    expect(bar.emitted('gone')).toHaveLength(1)
  })

  it('undoes at a tap, and says nothing more once it is off the screen', async () => {
    const bar = mountExample('UndoBar', 'done', { timer: 8000 })
    await bar.get('button').trigger('click')
    expect(bar.emitted('undo')).toHaveLength(1)
    bar.unmount()
    vi.advanceTimersByTime(60_000)
    expect(bar.emitted('gone')).toBeUndefined()
  })

  it('is read out as it appears', () => {
    expect(mountExample('UndoBar', 'done').attributes('role')).toBe('status')
  })
})
