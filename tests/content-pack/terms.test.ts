import { describe, expect, it } from 'vitest'
import { termLinker } from '../../src/content-pack/terms.ts'

const link = termLinker(
  new Map([
    ['profile', ['Учебный профиль', 'учебном профиле', 'профиль']],
    ['vk-id', ['VK ID']],
    ['code', ['код из СМС']],
  ]),
)

describe('words of the glossary', () => {
  it('are linked where they stand, once in a text, in any letter case and across a non-breaking space', () => {
    expect(link([{ p: ['Это в учебном\u00A0профиле. Учебный профиль и VK\u00A0ID, снова VK ID.'] }])).toEqual([
      {
        p: [
          'Это в ',
          { term: 'profile', is: 'учебном\u00A0профиле' },
          '. Учебный профиль и ',
          { term: 'vk-id', is: 'VK\u00A0ID' },
          ', снова VK ID.',
        ],
      },
    ])
  })

  it('are linked in lists, notes and strong text, never in links, captions and words to be sent', () => {
    expect(
      link([
        { h: 'Учебный профиль' },
        { say: 'Мой учебный профиль' },
        { p: [{ caption: 'Учебный профиль' }, { to: 'guide:x', is: 'учебный профиль' }] },
        { ul: [[{ b: ['Учебный профиль'] }]] },
        { note: 'tip', is: [['VK ID']] },
      ]),
    ).toEqual([
      { h: 'Учебный профиль' },
      { say: 'Мой учебный профиль' },
      { p: [{ caption: 'Учебный профиль' }, { to: 'guide:x', is: 'учебный профиль' }] },
      { ul: [[{ b: [{ term: 'profile', is: 'Учебный профиль' }] }]] },
      { note: 'tip', is: [[{ term: 'vk-id', is: 'VK ID' }]] },
    ])
  })

  it('are not found inside an address or an e-mail', () => {
    const text = 'info@профиль.ru, web.профиль, профиль.рф/x. Вот профиль.'
    expect(link([{ p: [text] }])).toEqual([{ p: [text.slice(0, -8), { term: 'profile', is: 'профиль' }, '.'] }])
  })

  it('are whole words', () => {
    expect(link([{ p: ['Профильный класс, VK IDэ, код из СМСки, мини-профиль'] }])).toEqual([
      { p: ['Профильный класс, VK IDэ, код из СМСки, мини-профиль'] },
    ])
  })

  it('stay whole: no shorter term is linked inside a longer one that has been met before', () => {
    const both = termLinker(new Map([['vk-id', ['VK ID']], ['vk', ['VK']]])) // prettier-ignore
    expect(both([{ p: ['VK ID и VK ID.'] }])).toEqual([{ p: [{ term: 'vk-id', is: 'VK ID' }, ' и VK ID.'] }])
  })

  it('are not linked where they are explained themselves', () => {
    expect(link([{ p: ['Учебный профиль в VK ID'] }], new Set(['profile']))).toEqual([
      { p: ['Учебный профиль в ', { term: 'vk-id', is: 'VK ID' }] },
    ])
  })
})
