import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../src/cli/readContent.ts'
import { manifestOf, packFiles } from '../../src/content-pack/pack.ts'
import { LANGUAGES, ROLES, type Language } from '../../src/domain/audience/audience.ts'
import { plainText, type Block, type Inline, type Provenance } from '../../src/domain/guide/blocks.ts'
import { inspectLink } from '../../src/domain/link/index.ts'
import type { PieceKey } from '../../src/domain/pack/manifest.ts'
import { readPiece, type PieceOf } from '../../src/domain/pack/pieceSchema.ts'
import { entriesOf } from '../../src/domain/search/index.ts'

const { pieces } = compileFolder()

function piece<K extends PieceKey>(key: K): PieceOf<K> {
  const read = readPiece(key, pieces[key])
  if (!read) throw new Error(`no piece ${key}`)
  return read
}

/** Every value in the pack of one language, however deep, with the keys that lead to it. */
function* walk(value: unknown, path: string): Generator<{ value: unknown; path: string }> {
  yield { value, path }
  if (typeof value !== 'object' || value === null) return
  for (const [name, one] of Object.entries(value)) yield* walk(one, `${path}/${name}`)
}
const everything = (language: Language) =>
  Object.keys(pieces)
    .filter((key) => key.endsWith(`/${language}`))
    .flatMap((key) => [...walk(pieces[key as PieceKey], key)])

describe.each(LANGUAGES)('the pack as it is published (%s)', (language) => {
  const all = everything(language)
  const entries = entriesOf(pieces, language)
  const known = new Set(entries.map(({ to }) => to))
  const formerly = piece(`guides/index/${language}`).guides.flatMap((card) => (card.formerly ?? []).map((slug) => `guide:${slug}`))
  const rooms = ['check', 'scan', 'practice', 'emergency', 'security', 'guides', 'help', 'regulation', 'glossary', 'settings', 'invites']

  it('shows nobody the marks of ready texts in what is found', () => {
    const marked = entries.filter(({ text }) => /\{[a-z]+\}/.test(text))
    expect(marked.map(({ to }) => to)).toEqual([])
  })

  it('leads nowhere that is not there', () => {
    const places = all.flatMap(({ value, path }) => {
      const to = typeof value === 'string' && /\/(to|related\/\d+|stuck\/\d+)$/.test(path) && /^[a-z]+:/.test(value) ? value : undefined
      const term = typeof value === 'string' && /\/term$/.test(path) ? `term:${value}` : undefined
      const place = to ?? term
      return place ? [{ path, place }] : []
    })
    expect(places.length).toBeGreaterThan(300)
    const there = (place: string) => known.has(place) || formerly.includes(place) || rooms.includes(place) || place.startsWith('tool:')
    expect(places.filter(({ place }) => !there(place))).toEqual([])
  })

  it('says of every fact when it was checked and where it comes from', () => {
    const sources = piece(`sources/all/${language}`).sources
    const facts = all.filter(({ value }) => typeof value === 'object' && value !== null && 'sure' in value)
    expect(facts.length).toBeGreaterThan(300)
    const wanting = facts.filter(({ value }) => {
      const { checkedOn, source } = value as Provenance
      return !/^\d{4}-\d\d-\d\d$/.test(checkedOn) || source.length === 0 || source.some((id) => !sources[id])
    })
    expect(wanting.map(({ path }) => path)).toEqual([])
  })

  it('has no sentence longer than 25 words in a parent’s steps', () => {
    const sentences = piece(`journey/parent/${language}`).steps.flatMap((step) =>
      [...step.do, ...step.works, ...step.wrong].flatMap(({ is }) => sentencesOf(is).map((sentence) => ({ step: step.id, sentence }))),
    )
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter(({ sentence }) => wordsIn(sentence) > 25)).toEqual([])
  })

  it('has one line for those who read with difficulty in every step of a parent', () => {
    const steps = piece(`journey/parent/${language}`).steps
    expect(steps.filter(({ simple }) => simple === '' || simple.includes('\n') || wordsIn(simple) > 14).map(({ id }) => id)).toEqual([])
  })

  it('holds no link that lets anybody in', () => {
    const links = all.flatMap(({ value, path }) => (typeof value === 'string' && /[./]/.test(value) ? [{ path, value }] : []))
    expect(links.length).toBeGreaterThan(500)
    const opening = ['invite', 'call', 'sign-in']
    // What stands in an authored link is shown as it is; words that only name a host are no links.
    const found = links.filter(({ value }) =>
      (value.match(/https?:\/\/\S+/g) ?? []).some((url) => opening.includes(inspectLink(url).verdict)),
    )
    expect(found).toEqual([])
  })

  it('names a title for everything that carries a clause out', () => {
    const carriers = Object.values(piece(`regulation/all/${language}`).carriedOutBy).flat()
    expect(carriers.filter(({ to, title }) => !title && !to.startsWith('tool:'))).toEqual([])
  })
})

function sentencesOf(blocks: readonly Block[]): string[] {
  const said = blocks.flatMap((block): readonly (readonly Inline[])[] => {
    if ('p' in block) return [block.p]
    if ('ul' in block) return block.ul
    if ('ol' in block) return block.ol
    return 'note' in block ? block.is : []
  })
  return said.flatMap((inlines) => plainText([{ p: inlines }]).split(/(?<=[.!?…])\s+/))
}
const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)?.length ?? 0

describe('what the first visit fetches of the content', () => {
  it.each(ROLES)('is at most 40 KB before the journey opens (%s)', (role) => {
    const files = packFiles(pieces)
    const journey = files.find(({ key }) => key === `journey/${role}/ru`)!
    const list = JSON.stringify(manifestOf(files))
    const bytes = brotliCompressSync(journey.json).length + brotliCompressSync(list).length
    expect(bytes).toBeLessThanOrEqual(40 * 1024)
  })
})
