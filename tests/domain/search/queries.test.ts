import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../../src/cli/readContent.ts'
import { buildIndex, entriesOf, search } from '../../../src/domain/search/index.ts'
import type { Language } from '../../../src/domain/audience/audience.ts'
import { ENGLISH, RUSSIAN, type Row } from './queries.ts'

const { pieces } = compileFolder()
const FIRST_AT_LEAST = 0.95

const placed = (language: Language, rows: readonly Row[]) => {
  const index = buildIndex(pieces, language)
  return rows.map(([query, expected]) => {
    const results = search(index, query).map(({ to }) => to)
    const place = results.findIndex((to) => expected.split('|').includes(to))
    return { query, expected, place, found: results.slice(0, 3) }
  })
}

describe.each([
  ['ru', RUSSIAN, 150],
  ['en', ENGLISH, 30],
] as const)('what people look for (%s)', (language, table, least) => {
  const rows = Object.values(table).flat()
  const results = placed(language, rows)

  it('is a table worth the name: many queries, and places that exist', () => {
    expect(rows.length).toBeGreaterThanOrEqual(least)
    const known = new Set(entriesOf(pieces, language).map(({ to }) => to))
    expect(rows.flatMap(([, expected]) => expected.split('|').filter((to) => !known.has(to)))).toEqual([])
  })

  it('stands among the first three, always', () => {
    expect(results.filter(({ place }) => place < 0 || place > 2)).toEqual([])
  })

  it('stands first in at least 95 of 100', () => {
    const later = results.filter(({ place }) => place !== 0)
    expect(1 - later.length / results.length, JSON.stringify(later, null, 1)).toBeGreaterThanOrEqual(FIRST_AT_LEAST)
  })
})
