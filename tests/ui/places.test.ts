import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { mountExample, partsSpeakNoWarnings } from './mountExample'

describe('the tab bar', () => {
  partsSpeakNoWarnings()

  it('names every place in words and says where one is', () => {
    const bar = mountExample('TabBar', 'five places')
    expect(bar.findAll('a').map((tab) => tab.text())).toEqual(['Мои шаги', 'Читать', 'Защита', 'Помощь', 'Ещё'])
    expect(bar.findAll('[aria-current=page]').map((tab) => tab.text())).toEqual(['Мои шаги'])
    expect(bar.get('nav').attributes('aria-label')).toBe('Разделы')
  })
})

describe('a sheet', () => {
  partsSpeakNoWarnings()

  it('opens as a modal with its name, and gives the focus back when it closes', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const sheet = mountExample('Sheet', 'a question')
    const dialog = sheet.get<HTMLDialogElement>('dialog')
    expect(dialog.element.open).toBe(false)
    await sheet.setProps({ open: true })
    await nextTick()
    expect(dialog.element.open).toBe(true)
    expect(sheet.get(`#${dialog.attributes('aria-labelledby')}`).text()).toBe('Стереть всё с этого телефона?')
    await sheet.setProps({ open: false })
    await nextTick()
    expect(dialog.element.open).toBe(false)
    expect(document.activeElement).toBe(opener)
    opener.remove()
  })

  it('asks to be closed by the cross and by a tap beside it', async () => {
    const asked: boolean[] = []
    const sheet = mountExample('Sheet', 'a question', { open: true, 'onUpdate:open': (now: boolean) => asked.push(now) })
    await sheet.get('[aria-label="Закрыть"]').trigger('click')
    expect(asked).toEqual([false])
  })

  it('stays when it is tapped beside while something is being typed in it', async () => {
    const asked: boolean[] = []
    const sheet = mountExample('Sheet', 'a question', { open: true, sticky: true, 'onUpdate:open': (now: boolean) => asked.push(now) })
    await sheet.get('dialog').trigger('click')
    expect(asked).toEqual([])
  })
})

describe('a list of facts', () => {
  partsSpeakNoWarnings()

  it('keeps people’s own words in their own direction', () => {
    const facts = mountExample('FactList', 'an invite')
    expect(facts.findAll('dd bdi').map((value) => value.text())).toContain('Ромашка')
    expect(facts.findAll('dt').map((name) => name.text())).toEqual(['Кто приглашает', 'Группа', 'Ваша роль'])
  })
})

describe('a row that leads somewhere', () => {
  partsSpeakNoWarnings()

  it('is one link with its words, and a hint beside it', () => {
    const row = mountExample('LinkRow', 'with an icon and a hint')
    expect(row.findAll('a').map((one) => one.text())).toEqual(['Мои данные'])
    expect(row.text()).toContain('перенести на другой телефон, стереть')
  })
})

describe('the head of a page', () => {
  partsSpeakNoWarnings()

  it('has the only h1, able to take the focus, with what it belongs to before it', () => {
    const head = mountExample('PageHead', 'with a lead and a way back')
    expect(head.findAll('h1').map((one) => one.text())).toEqual(['Защитить вход'])
    expect(head.get('h1').attributes('tabindex')).toBe('-1')
    expect(head.text()).toMatch(/Мои шаги.*Шаг 3 из 7.*Защитить вход/s)
  })
})
