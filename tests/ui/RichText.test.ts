import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import RichText from '@/ui/RichText.vue'
import { mountExample, partsSpeakNoWarnings } from './mountExample'

const rich = (props = {}) => mountExample('RichText', 'everything that may be written', props)

describe('authored text', () => {
  partsSpeakNoWarnings()

  it('shows a way through screens with every name in order', () => {
    const path = rich().get('.path')
    expect(path.findAll('bdi').map((name) => name.text())).toEqual(['Профиль', 'Безопасность и вход', 'Пароль'])
    expect(path.text()).toMatch(/Профиль\s*→\s*Безопасность и вход\s*→\s*Пароль/)
  })

  it('links places of the app through the component that the shell provides', () => {
    const text = rich()
    expect(text.get('a[href="#guide:network"]').text()).toBe('сеть')
    expect(text.get('a[href="#term:vk-id"]').text()).toBe('VK ID')
  })

  it('leaves plain words where nobody provides links', () => {
    const text = mount(RichText, { props: { blocks: [{ p: ['Есть ', { to: 'guide:network', is: 'сеть' }] }] } })
    expect(text.find('a').exists()).toBe(false)
    expect(text.text()).toBe('Есть сеть')
  })

  it('shows where a link outside leads, and opens it without telling where from', () => {
    const outside = rich().get('a[href="https://vk.me/join/sample"]')
    expect(outside.text()).toContain('(vk.me)')
    expect(outside.attributes('rel')).toBe('noopener noreferrer')
  })

  it('makes a telephone number callable', () => {
    expect(rich().get('a[href="tel:88001007010"]').text()).toBe('8 800 100-70-10')
  })

  it('fills the words to be sent from the reader’s own journey', () => {
    const text = rich({ fill: (words: string) => words.replace('Ромашка', 'Василёк') })
    expect(text.get('blockquote').text()).toContain('группы «Василёк»')
  })

  it('puts the actions under the words to be sent', () => {
    const actions = rich().findAll('.say button')
    expect(actions.map((one) => one.text())).toEqual(['Скопировать', 'Поделиться'])
  })

  it('draws a picture that it has and leaves out one that it has not', () => {
    expect(rich().findAll('.picture')).toHaveLength(1)
    expect(rich({ pictures: {} }).findAll('.picture')).toHaveLength(0)
  })

  it('keeps the heading levels of the page it stands in', () => {
    expect(rich({ level: 3 }).get('h3').text()).toBe('Что понадобится')
  })
})
