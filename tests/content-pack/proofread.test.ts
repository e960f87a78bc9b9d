import { describe, expect, it } from 'vitest'
import { longSentences, proofread } from '../../src/content-pack/proofread.ts'

describe('proofreading', () => {
  it.each(['QR-код', 'VK-мессенджер и MAX', 'СМС', '1С', 'sfеrum.ru', '«так» и — так', 'web.vk.me'])(
    'has nothing to say of «%s»',
    (text) => {
      expect(proofread(text, 'ru')).toEqual([])
    },
  )

  it.each([
    ['cад', 'letters of two alphabets'],
    ['«MАХ»', 'letters of two alphabets'],
    ['он сказал "да"', 'quotes'],
    ['Скорее!', 'exclamation'],
    ['код - ключ', 'hyphen'],
  ])('says what is wrong with «%s»', (text, said) => {
    expect(proofread(text, 'ru').join()).toContain(said)
  })

  it('lets English have its quotes', () => {
    expect(proofread('She said "yes" - once', 'en')).toEqual([])
  })
})

describe('long sentences', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `слово${index}`).join(' ')

  it('are those with more words than allowed, each by itself', () => {
    expect(longSentences(`Коротко. ${words(25)}. Ещё ${words(25)} — конец.`, 25)).toEqual([
      { words: 27, begins: 'Ещё слово0 слово1 слово2' },
    ])
  })

  it('do not count dashes and do not end at a dot inside an address', () => {
    expect(longSentences(`Это — да — ${words(23)}`, 25)).toEqual([])
    expect(longSentences(`Откройте web.vk.me ${words(24)}`, 25)).toHaveLength(1)
  })
})
