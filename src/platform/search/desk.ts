import type { Language } from '../../domain/audience/audience'
import { inTranslation, type PieceKey } from '../../domain/pack/manifest'
import { buildIndex, search, type SearchIndex } from '../../domain/search'
import { fetchManifest, fetchPiece } from '../content'
import type { FromDesk, ToDesk } from './protocol'

/** So many files at once: on a slow network more of them would all come too late. */
const AT_ONCE = 6
/** Nobody looks for a source by its name. */
const LEFT_OUT = /^sources\//

type Pack = Record<string, unknown>

/** Brings what there is of one language into `pack`, and answers what did not come. */
async function fetchAll(language: Language, translation: string | null, pack: Pack): Promise<PieceKey[] | null> {
  const list = await fetchManifest()
  if (!list.ok) return null
  const waiting = Object.entries(inTranslation(list.value, translation).pieces).filter(
    ([key]) => key.endsWith(`/${language}`) && !LEFT_OUT.test(key),
  )
  const missing: PieceKey[] = []
  const fetchOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [key, { file }] = next
      const came = await fetchPiece(file)
      if (came.ok) pack[key] = came.value
      else missing.push(key as PieceKey)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn))
  return missing
}

/** Answers what is asked of the search: in a worker, or on the page where there can be none. */
export function searchDesk(tell: (said: FromDesk) => void): (asked: ToDesk) => void {
  const packs = new Map<Language, Pack>()
  const indexes = new Map<Language, SearchIndex>()

  const packOf = (language: Language): Pack => {
    const pack = packs.get(language) ?? {}
    packs.set(language, pack)
    return pack
  }
  function make(language: Language, missing: readonly PieceKey[] | null) {
    const index = buildIndex(packOf(language), language)
    indexes.set(language, index)
    // The index holds all it needs; the pieces are kept only where others may yet come to them.
    if (missing?.length === 0) packs.delete(language)
    tell({ tell: 'built', language, entries: index.entries.length, missing })
  }

  return (asked) => {
    const { language } = asked
    if (asked.do === 'build')
      void fetchAll(language, asked.translation ?? null, packOf(language)).then((missing) => make(language, missing))
    else if (asked.do === 'take') packOf(language)[asked.key] = asked.piece
    else if (asked.do === 'rebuild') make(language, [])
    else {
      const index = indexes.get(language)
      tell({ tell: 'found', id: asked.id, results: index ? search(index, asked.query, { reader: asked.reader }) : [] })
    }
  }
}
