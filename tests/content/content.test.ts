import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { orphanClauses } from '../../src/content-pack/coverage.ts'
import { packFiles, sizeReport, tooLarge } from '../../src/content-pack/pack.ts'
import { sayProblem } from '../../src/content-pack/problem.ts'
import { LANGUAGES } from '../../src/domain/audience/audience.ts'
import { readPiece } from '../../src/domain/pack/pieceSchema.ts'
import { CLAUSE_IDS } from '../../src/domain/regulation/clauses.ts'
import { compileFolder } from '../../src/cli/readContent.ts'

describe('the content that people read', () => {
  const { pieces, problems } = compileFolder()

  it('compiles without a problem', () => {
    expect(problems.map(sayProblem)).toEqual([])
  })

  it.each(LANGUAGES)('retells every clause of the regulation (%s)', (language) => {
    const regulation = readPiece(`regulation/all/${language}`, pieces[`regulation/all/${language}`])
    expect(regulation?.sections.flatMap((section) => section.clauses.map((clause) => clause.id))).toEqual(CLAUSE_IDS)
  })

  it.each(LANGUAGES)('carries out every clause of the regulation (%s)', (language) => {
    expect(orphanClauses(pieces, language)).toEqual([])
  })

  it.each(['parent', 'teacher'])('draws a picture for every step (%s)', (slug) => {
    const journey = readPiece(`journey/${slug}/ru`, pieces[`journey/${slug}/ru`])
    expect(journey?.steps.length).toBeGreaterThan(4)
    expect(journey?.steps.filter((step) => step.picture.length === 0).map((step) => step.id)).toEqual([])
  })

  it.each(LANGUAGES)('lets a journey open after at most 40 KB on the wire (%s)', (language) => {
    const opened = Object.entries(pieces).filter(([key]) => key.startsWith('journey/') && key.endsWith(`/${language}`))
    const { pieces: journeys } = sizeReport(packFiles(Object.fromEntries(opened)), (text) => brotliCompressSync(text).length)
    expect(journeys.length).toBeGreaterThanOrEqual(5)
    for (const { key, compressed } of journeys) expect(compressed, key).toBeLessThan(40 * 1024)
  })

  it('comes in pieces none of which is heavy', () => {
    expect(tooLarge(sizeReport(packFiles(pieces), (text) => brotliCompressSync(text).length))).toEqual([])
  })

  it('has the same pieces in both languages', () => {
    const of = (language: string) => Object.keys(pieces).filter((key) => key.endsWith(`/${language}`)).map((key) => key.slice(0, -3)).sort() // prettier-ignore
    expect(of('en')).toEqual(of('ru'))
  })
})
