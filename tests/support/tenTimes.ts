import type { Page } from 'playwright-core'
import { manifestOf, packFiles, type Pieces } from '../../src/content-pack/pack.ts'

/** Ten times the content is not ten times the same words: every copy has a fifth of its long Russian words of its own. */
export function varied(text: string, copy: number): string {
  if (copy === 0) return text
  return text.replace(/[а-яё]{6,}/giu, (word, at: number) =>
    (at * 7 + copy * 13) % 5 === 0 ? word.slice(0, 3) + 'бвгджзклмн'[copy % 10]! + word.slice(3) : word,
  )
}

const deep = (value: unknown, copy: number): unknown => {
  if (typeof value === 'string') return varied(value, copy)
  if (Array.isArray(value)) return value.map((one) => deep(one, copy))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deep(one, copy)]))
}

/** What a list of each kind holds, and by what its members are told apart. */
const LISTS = ['steps', 'guides', 'trees', 'questions', 'phrases', 'cards', 'items', 'scenes', 'terms', 'clauses', 'acts']
const named = (name: string, copy: number) => (copy === 0 ? name : `${name}.${copy}`)

function grown(value: unknown, times: number): unknown {
  if (Array.isArray(value)) return value.map((one) => grown(one, times))
  if (value === null || typeof value !== 'object') return value
  const copies = Array.from({ length: times }, (_, copy) => copy)
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      if (!LISTS.includes(name) || held === null || typeof held !== 'object') return [name, grown(held, times)]
      const many = (one: Record<string, unknown>, copy: number) => {
        const other = deep(one, copy) as Record<string, unknown>
        for (const key of ['id', 'slug']) if (typeof one[key] === 'string') other[key] = named(one[key], copy)
        return other
      }
      if (Array.isArray(held)) return [name, copies.flatMap((copy) => (held as Record<string, unknown>[]).map((one) => many(one, copy)))]
      return [
        name,
        Object.fromEntries(copies.flatMap((copy) => Object.entries(held).map(([slug, one]) => [named(slug, copy), deep(one, copy)]))),
      ]
    }),
  )
}

/** A pack so many times as large: every list in every Russian piece has so many copies of each member, under ids of their own. */
export function timesLarger(pieces: Pieces, times: number): Pieces {
  return Object.fromEntries(Object.entries(pieces).map(([key, piece]) => [key, key.endsWith('/ru') ? grown(piece, times) : piece]))
}

/** Shows a page another pack than its site's, and keeps the service worker, which would refuse it, away. Call it before the page is opened. */
export async function withPack(page: Page, pieces: Pieces): Promise<void> {
  const files = packFiles(pieces)
  const texts = new Map([['manifest.json', JSON.stringify(manifestOf(files))], ...files.map(({ file, json }) => [file, json] as const)])
  await page.context().route(/\/sw\.js$/, (route) => route.abort())
  await page.context().route(/\/content\/[^/]+\.json$/, (route) => {
    const body = texts.get(route.request().url().replace(/^.*\//, ''))
    return body === undefined ? route.abort() : route.fulfill({ contentType: 'application/json', body })
  })
}
