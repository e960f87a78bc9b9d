import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { mountExample, partsSpeakNoWarnings } from './mountExample'

describe('a button', () => {
  partsSpeakNoWarnings()

  it('does not answer while work is going on, and says so', async () => {
    const pressed = vi.fn()
    const button = mountExample('AppButton', 'busy', { onClick: pressed })
    await button.trigger('click')
    expect(pressed).not.toHaveBeenCalled()
    expect(button.attributes('aria-busy')).toBe('true')
    await button.setProps({ busy: false })
    await button.trigger('click')
    expect(pressed).toHaveBeenCalledOnce()
  })

  it('does not send a form unless it is told to', () => {
    expect(mountExample('AppButton', 'quiet').attributes('type')).toBe('button')
  })
})

describe('a choice of one', () => {
  partsSpeakNoWarnings()

  it('is a named group of radios, and tells what was chosen', async () => {
    const choice = mountExample('ChoiceList', 'roles')
    expect(choice.get('legend').text()).toBe('Какой у вас телефон')
    const radios = choice.findAll<HTMLInputElement>('input[type=radio]')
    expect(radios.map((radio) => radio.element.checked)).toEqual([true, false, false])
    await radios[1]!.setValue()
    expect(choice.emitted('update:modelValue')).toEqual([['iphone']])
  })

  it('says an error in the place of its hint', () => {
    const choice = mountExample('ChoiceList', 'unanswered')
    const told = choice.get('fieldset').attributes('aria-describedby')
    expect(choice.get(`#${told}`).text()).toBe('Choose one')
  })
})

describe('a field', () => {
  partsSpeakNoWarnings()

  it('has its label, and is described by its hint and its error', () => {
    const field = mountExample('TextField', 'with an error')
    const input = field.get('input')
    expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
    const told = input.attributes('aria-describedby')!.split(' ')
    expect(told.map((id) => field.get(`#${id}`).text())).toEqual(['Её даёт администратор.', 'Ссылка обрывается: скопируйте её целиком'])
    expect(input.attributes('aria-invalid')).toBe('true')
  })

  it('tells every keystroke', async () => {
    const field = mountExample('TextField', 'many lines')
    await field.get('textarea').setValue('Новые слова')
    expect(field.emitted('update:modelValue')).toEqual([['Новые слова']])
  })
})

describe('a switch', () => {
  partsSpeakNoWarnings()

  it('is a switch by role and turns over', async () => {
    const toggle = mountExample('ToggleField', 'on')
    const input = toggle.get<HTMLInputElement>('[role=switch]')
    expect(input.element.checked).toBe(true)
    await input.setValue(false)
    expect(toggle.emitted('update:modelValue')).toEqual([[false]])
  })
})

describe('a summary of errors', () => {
  partsSpeakNoWarnings()

  it('takes the focus and leads to the field', async () => {
    const field = mountExample('TextField', 'with an error', { id: 'link' })
    const summary = mountExample('ErrorSummary', 'two errors')
    await nextTick()
    expect(document.activeElement).toBe(summary.element)
    await summary.get('a').trigger('click')
    expect(document.activeElement).toBe(field.get('input').element)
  })

  it('leads into a group of radios', async () => {
    const choice = mountExample('ChoiceList', 'unanswered', { id: 'group' })
    const summary = mountExample('ErrorSummary', 'two errors')
    await nextTick()
    await summary.findAll('a')[1]!.trigger('click')
    expect(document.activeElement).toBe(choice.get('input').element)
  })

  it('is not there without errors', () => {
    expect(mountExample('ErrorSummary', 'no errors').find('.summary').exists()).toBe(false)
  })
})

describe('an expander', () => {
  partsSpeakNoWarnings()

  it('is open when it is told to be', () => {
    expect(mountExample('Expander', 'open').get('details').attributes('open')).toBeDefined()
    expect(mountExample('Expander', 'closed').get('details').attributes('open')).toBeUndefined()
  })
})
