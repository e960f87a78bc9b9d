import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Faq } from '../../../src/domain/help/faq.ts'
import { readManifest, type PieceKey } from '../../../src/domain/pack/manifest.ts'
import { readPiece } from '../../../src/domain/pack/pieceSchema.ts'

const step = { id: 'open', title: 'Откройте', minutes: 2, for: {}, stuck: [], picture: [], do: [], why: [], wrong: [], works: [] }
const journey = { id: 'parent', role: 'parent', title: 'Родитель', intro: [], steps: [step], pictures: {} }

describe('a piece that comes from disk or network', () => {
  it('is believed when it has the shape of its kind', () => {
    expect(readPiece('journey/parent/ru', journey)).toBe(journey)
    expect(readPiece('guides/index/en', { guides: [] })).toEqual({ guides: [] })
    expect(readPiece('guides/joining-2/en', { guides: {}, pictures: {} })).not.toBeNull()
    expect(readPiece('help/faq/ru', { themes: [], pictures: {} })).not.toBeNull()
  })

  it('has the type of its kind', () => {
    expectTypeOf(readPiece('help/faq/ru', null)).toEqualTypeOf<Faq | null>()
  })

  it('is refused when it is another kind, half a piece, or nothing', () => {
    expect(readPiece('help/trees/ru', { themes: [], pictures: {} })).toBeNull()
    expect(readPiece('journey/parent/ru', { ...journey, steps: [{ ...step, do: 'Нажмите' }] })).toBeNull()
    expect(readPiece('journey/parent/ru', { ...journey, steps: undefined })).toBeNull()
    for (const nothing of [null, undefined, '', 7, [], {}]) expect(readPiece('journey/parent/ru', nothing)).toBeNull()
  })

  it('is refused under a key that no piece has', () => {
    expect(readPiece('nothing/all/ru' as PieceKey, {})).toBeNull()
    expect(readPiece('constructor/all/ru' as PieceKey, {})).toBeNull()
  })
})

describe('the list of pieces', () => {
  it('is read, and refused with a file name that leads elsewhere', () => {
    const file = 'help.trees.ru.0123456789abcdef.json'
    expect(readManifest({ version: 1, pieces: { 'help/trees/ru': { file, bytes: 9 } } })?.pieces['help/trees/ru']?.file).toBe(file)
    expect(readManifest({ version: 1, pieces: { 'help/trees/ru': { file: `../${file}`, bytes: 9 } } })).toBeNull()
    expect(readManifest({ version: 2, pieces: {} })).toBeNull()
    expect(readManifest('<!doctype html>')).toBeNull()
  })
})
