import { describe, expect, it } from 'vitest'
import { otherContour } from '../../../src/domain/institution/index.ts'

const row = { role: 'parent', org: 'МБДОУ «Детский сад № 7»', group: 'Солнышко', messenger: 'vk' } as const
const invite = { ...row, messenger: 'max' } as const

describe('a journey in the other messenger', () => {
  it('is the one of the same role, institution and group, however they are spelt', () => {
    expect(otherContour([row], { ...invite, org: 'мбдоу детский сад №7' })).toBe(row)
    expect(otherContour([row], { ...invite, group: '«солнышко»' })).toBe(row)
    expect(otherContour([row], { ...invite, group: undefined })).toBe(row)
  })

  it('is none of another institution, group or role, nor one in the same messenger', () => {
    expect(otherContour([row], { ...invite, org: 'Школа № 7' })).toBeUndefined()
    expect(otherContour([row], { ...invite, group: 'Ромашка' })).toBeUndefined()
    expect(otherContour([row], { ...invite, role: 'teacher' })).toBeUndefined()
    expect(otherContour([row], { ...invite, messenger: 'vk' })).toBeUndefined()
  })
})
