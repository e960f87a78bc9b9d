import { describe, expect, it } from 'vitest'
import { EXAMPLES } from './examples'
import { mountExample, partsSpeakNoWarnings } from './mountExample'

describe('every example', () => {
  partsSpeakNoWarnings()
  const all = Object.entries(EXAMPLES).flatMap(([part, examples]) => examples.map(({ name }) => ({ part, name })))

  it.each(all)('$part, $name, is drawn without a warning and without a gap in its words', ({ part, name }) => {
    expect(mountExample(part, name).html()).not.toMatch(/undefined|NaN|\[object/)
  })
})
