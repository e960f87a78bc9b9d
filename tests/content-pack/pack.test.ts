import { describe, expect, it } from 'vitest'
import { orphanClauses } from '../../src/content-pack/coverage.ts'
import { manifestOf, packFiles, sizeReport } from '../../src/content-pack/pack.ts'
import { hashMatches } from '../../src/domain/pack/hash.ts'
import { readManifest } from '../../src/domain/pack/manifest.ts'
import { CLAUSE_IDS } from '../../src/domain/regulation/clauses.ts'
import { TOOL_CLAUSES } from '@/domain/regulation/tools'
import { compiled, swap } from '../support/content.ts'

describe('the published pack', () => {
  const files = packFiles(compiled().pieces)

  it('names every file by its hash and lists it', () => {
    const manifest = manifestOf(files)
    expect(readManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest)
    expect(Object.keys(manifest.pieces)).toHaveLength(files.length)
    for (const { key, file, json, bytes } of files) {
      expect(hashMatches(file, json)).toBe(true)
      expect(manifest.pieces[key]).toEqual({ file, bytes })
      expect(bytes).toBe(Buffer.byteLength(json))
    }
  })

  it('changes one file when one sentence changes', () => {
    const after = packFiles(compiled({ 'emergency/call/ru.md': swap('Не объясняйте.', 'Ничего не объясняйте.') }).pieces)
    const names = new Set(files.map(({ file }) => file))
    expect(after.filter(({ file }) => !names.has(file)).map(({ key }) => key)).toEqual(['emergency/all/ru'])
  })

  it('says how large it is, piece by piece', () => {
    const report = sizeReport(files, (text) => Math.ceil(text.length / 4))
    expect(report.pieces.map(({ key }) => key)).toEqual(files.map(({ key }) => key))
    expect(report.bytes).toBe(files.reduce((sum, { bytes }) => sum + bytes, 0))
    expect(report.compressed).toBe(report.pieces.reduce((sum, { compressed }) => sum + compressed, 0))
    expect(report.compressed).toBeGreaterThan(0)
  })
})

describe('clauses nobody carries out', () => {
  it('are named, in order', () => {
    const orphans = orphanClauses(compiled().pieces)
    const carried = ['2.3-5', '2.5-1', '2.5-4', '3.2', ...Object.values(TOOL_CLAUSES).flat()]
    expect(orphans).toEqual(CLAUSE_IDS.filter((clause) => !carried.includes(clause)))
  })

  it('are no longer named once a guide carries them out', () => {
    const { pieces } = compiled({
      'guides/photos/guide.yaml': swap('[2.3-5]', `[${CLAUSE_IDS.map((clause) => `'${clause}'`).join(', ')}]`),
    })
    expect(orphanClauses(pieces)).toEqual([])
  })

  it('are those of the regulation that stands in the content', () => {
    const { pieces } = compiled({
      'regulation/clauses.yaml': "sections:\n  - { id: s-2, clauses: ['2.3-5', '2.5-1', '2.5-4', '3.2', '7.1'] }\n",
      'regulation/ru.md': `# Положение\n\nКратко.\n\n## s-2 | Раздел\n${['2.3-5', '2.5-1', '2.5-4', '3.2', '7.1'].map((id) => `\n## ${id} | Пункт\n\nТак.\n`).join('')}`,
    })
    expect(orphanClauses(pieces)).toEqual(['7.1'])
  })
})

describe('guides of one theme', () => {
  it('are spread over groups of bearable size, each known to its card', () => {
    const long = Array.from({ length: 900 }, (_, index) => `слово${index}`).join(' ')
    const patch = Object.fromEntries(
      ['a', 'b', 'c'].flatMap((slug) => [
        [`guides/${slug}/guide.yaml`, 'theme: photos\ncheckedOn: 2026-11-23\nsource: [S1]\nsure: several\n'],
        [`guides/${slug}/ru.md`, `# Статья\n\nКратко.\n\n${long}.\n`],
        [`guides/${slug}/en.md`, `# Article\n\nIn short.\n\n${long.replaceAll('слово', 'word')}.\n`],
      ]),
    )
    const { pieces, problems } = compiled(patch)
    expect(problems).toEqual([])
    const { guides } = pieces['guides/index/ru'] as { guides: { slug: string; group: string; minutes: number }[] }
    expect(guides.map(({ slug, group, minutes }) => [slug, group, minutes])).toEqual([
      ['a', 'photos', 6],
      ['b', 'photos', 6],
      ['c', 'photos-2', 6],
      ['photos', 'photos-2', 1],
    ])
    for (const { slug, group } of guides) expect((pieces[`guides/${group}/ru`] as { guides: object }).guides).toHaveProperty(slug)
  })
})
