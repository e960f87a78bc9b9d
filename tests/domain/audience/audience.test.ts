import { describe, expect, it } from 'vitest'
import { isFor, pickVariant, type Reader, type Variant } from '@/domain/audience/audience'

const mother: Reader = { role: 'parent', messenger: 'max', kind: 'kindergarten', device: 'android' }
const variants: Variant<string>[] = [
  { when: {}, is: 'plain' },
  { when: { messenger: ['max'] }, is: 'max' },
  { when: { messenger: ['vk'] }, is: 'vk' },
  { when: { messenger: ['max'], device: ['android'] }, is: 'max on android' },
]

describe('the variant a reader sees', () => {
  it('is the narrowest that fits', () => {
    expect(pickVariant(variants, mother)).toBe('max on android')
    expect(pickVariant(variants, { ...mother, device: 'iphone' })).toBe('max')
    expect(pickVariant(variants, { ...mother, messenger: 'vk' })).toBe('vk')
  })

  it('is the plain one for a reader of whom too little is known', () => {
    expect(pickVariant(variants, { device: 'android' })).toBe('plain')
    expect(pickVariant(variants, {})).toBe('plain')
  })

  it('is the first that could fit where there is no plain one', () => {
    expect(pickVariant([{ when: { messenger: ['vk'] }, is: 'vk' }], {})).toBe('vk')
    expect(pickVariant([{ when: { messenger: ['vk'] }, is: 'vk' }], mother)).toBeUndefined()
  })
})

describe('a piece', () => {
  it('is shown to a reader of whom nothing speaks against it', () => {
    expect(isFor({ role: ['teacher'] }, {})).toBe(true)
    expect(isFor({ role: ['teacher'] }, mother)).toBe(false)
  })
})
