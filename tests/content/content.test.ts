import { describe, expect, it } from 'vitest'
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

  it('has the same pieces in both languages', () => {
    const of = (language: string) => Object.keys(pieces).filter((key) => key.endsWith(`/${language}`)).map((key) => key.slice(0, -3)).sort() // prettier-ignore
    expect(of('en')).toEqual(of('ru'))
  })
})
