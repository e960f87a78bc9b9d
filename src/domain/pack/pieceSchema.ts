import * as v from 'valibot'
import type { Language } from '../audience/audience.ts'
import type { Emergency } from '../emergency/card.ts'
import type { Glossary } from '../glossary/term.ts'
import type { GuideGroup, GuideIndex } from '../guide/guide.ts'
import type { Sources } from '../guide/sources.ts'
import type { Faq, Phrases } from '../help/faq.ts'
import type { Help, HelpIndex } from '../help/tree.ts'
import type { Journey } from '../journey/journey.ts'
import type { Practice } from '../practice/scene.ts'
import type { Regulation } from '../regulation/regulation.ts'
import type { Security } from '../security/item.ts'
import type { PieceKey } from './manifest.ts'

/** The type a piece has by its key. */
export type PieceOf<K extends PieceKey> = K extends `journey/${string}/${Language}` ? Journey
  : K extends `guides/index/${Language}` ? GuideIndex
  : K extends `guides/${string}/${Language}` ? GuideGroup
  : K extends `help/index/${Language}` ? HelpIndex
  : K extends `help/faq/${Language}` ? Faq
  : K extends `help/phrases/${Language}` ? Phrases
  : K extends `help/${string}/${Language}` ? Help
  : K extends `security/${string}/${Language}` ? Security
  : K extends `emergency/${string}/${Language}` ? Emergency
  : K extends `practice/${string}/${Language}` ? Practice
  : K extends `regulation/${string}/${Language}` ? Regulation
  : K extends `glossary/${string}/${Language}` ? Glossary
  : K extends `sources/${string}/${Language}` ? Sources
  : never // prettier-ignore

const list = v.array(v.looseObject({}))
const map = v.record(v.string(), v.unknown())
const step = v.looseObject({ id: v.string(), title: v.string(), minutes: v.number(), for: map, stuck: v.array(v.string()), picture: list, do: list, why: list, wrong: list, works: list }) // prettier-ignore
const journey = v.looseObject({ id: v.string(), role: v.string(), title: v.string(), intro: list, steps: v.array(step), pictures: map })

/** What a piece of each kind must hold at the least; `guides` and `help` have several. */
const shapes: Record<string, v.GenericSchema> = {
  journey,
  'guides/index': v.looseObject({ guides: list }),
  guides: v.looseObject({ guides: map, pictures: map }),
  help: v.looseObject({ trees: list, pictures: map }),
  'help/index': v.looseObject({ trees: list }),
  'help/phrases': v.looseObject({ phrases: list, pictures: map }),
  'help/faq': v.looseObject({ themes: list, pictures: map }),
  security: v.looseObject({ items: list, pictures: map }),
  emergency: v.looseObject({ cards: list, pictures: map }),
  practice: v.looseObject({ scenes: list }),
  regulation: v.looseObject({ sections: list, acts: list, carriedOutBy: map }),
  glossary: v.looseObject({ terms: list }),
  sources: v.looseObject({ sources: map, phones: map }),
}

/**
 * A piece as it comes from disk or network, or `null` if it is not one. Light on purpose: the file's hash has shown that it is ours,
 * so this only guards against a record of another version or another kind.
 */
export function readPiece<K extends PieceKey>(key: K, data: unknown): PieceOf<K> | null {
  const [kind = '', name = ''] = key.split('/')
  const shape = [`${kind}/${name}`, kind].find((one) => Object.hasOwn(shapes, one))
  return shape && v.is(shapes[shape]!, data) ? (data as PieceOf<K>) : null
}
