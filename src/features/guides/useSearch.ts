import { computed, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { loadPiece } from '@/composables/loadPiece'
import { useReader } from '@/composables/useReader'
import { ROLES } from '@/domain/audience/audience'
import type { GuideIndex } from '@/domain/guide/guide'
import type { HelpIndex } from '@/domain/help/tree'
import type { PieceKey } from '@/domain/pack/manifest'
import type { SearchResult } from '@/domain/search'
import { language, type Language } from '@/i18n'
import { openFinder, type Finder } from '@/platform/search/finder'
import { quick } from '@/storage/quick'

interface Built {
  readonly language: Language
  /** Every piece was at hand. */
  readonly whole: boolean
}

let finder: Finder | undefined
/** By language, and by what is read in the place of Russian. */
const built = new Map<string, Promise<Built>>()

/** Pause after a letter before it is looked for, in milliseconds: too short to be seen. */
const SETTLES = 50

const pieceOf = (key: PieceKey): Promise<unknown> =>
  new Promise((resolve) => {
    void loadPiece(key, (said) => resolve(said.state === 'ready' ? said.value : undefined)).then(() => resolve(undefined))
  })

const ALWAYS = [
  'help/faq', 'help/phrases', 'help/index', 'emergency/all', 'security/all', 'practice/all', 'practice/staff', 'glossary/all', 'regulation/all', 'guides/index',
  ...ROLES.map((role) => `journey/${role}` as const),
] as const // prettier-ignore

/** What the lists of guides and of help say about where the rest is. */
function groupsIn(key: PieceKey, piece: unknown, spoken: Language): PieceKey[] {
  if (key === `guides/index/${spoken}`) return (piece as GuideIndex).guides.map(({ group }) => `guides/${group}/${spoken}` as const)
  if (key === `help/index/${spoken}`) return (piece as HelpIndex).trees.map(({ group }) => `help/${group}/${spoken}` as const)
  return []
}

/** Copies that the phone has kept of these pieces; of all that are ever searched where their list did not come. */
async function keptCopies(missing: readonly PieceKey[] | null, spoken: Language) {
  const keys = new Set(missing ?? ALWAYS.map((name): PieceKey => `${name}/${spoken}`))
  const copies = new Map<PieceKey, unknown>()
  // A set that grows while it is walked: groups come after the lists that name them.
  for (const key of keys) {
    const piece = await pieceOf(key)
    if (piece === undefined) continue
    copies.set(key, piece)
    if (!missing) for (const group of groupsIn(key, piece, spoken)) keys.add(group)
  }
  return { copies, whole: copies.size === keys.size }
}

/**
 * The index is built on this phone, from the very pieces that are read here: one made at build time would have to fit them word for word, cost
 * each phone its bytes, and be fetched even by those who never search. A worker fetches them and builds it, so that the page is never held up.
 */
async function build(find: Finder, spoken: Language): Promise<Built> {
  const { missing } = await find.build(spoken, quick.translation)
  if (missing?.length === 0) return { language: spoken, whole: true }
  const { copies, whole } = await keptCopies(missing, spoken)
  if (copies.size > 0) await find.rebuild(spoken, copies)
  return { language: spoken, whole }
}

function indexFor(spoken: Language): Promise<Built> {
  const name = `${spoken} ${quick.translation}`
  const known = built.get(name)
  if (known) return known
  const now = build((finder ??= openFinder()), spoken)
  built.set(name, now)
  // Without a network some of it may be missing; the next visit tries again.
  void now.then(({ whole }) => whole || built.delete(name))
  return now
}

/** Fewer letters say nothing: nothing is looked for yet. */
export const isQuery = (text: string): boolean => text.trim().length > 1

export interface Found {
  /** What it answers: while somebody types, a little older than what stands in the field. */
  readonly query: string
  readonly results: readonly SearchResult[]
}

/**
 * What was found for what is being typed; `null` as long as nothing was looked for since the field was last empty: an older answer is not shown under
 * a new query. `wanted` turns true when somebody is about to search: only then is anything built.
 */
export function useSearch(query: MaybeRefOrGetter<string>, wanted: MaybeRefOrGetter<boolean>) {
  const ready = shallowRef<Built | null>(null)
  const found = shallowRef<Found | null>(null)
  const reader = useReader()
  watch(
    [language, () => toValue(wanted)],
    async ([spoken, now]) => {
      if (!now) return
      if (ready.value?.language !== spoken) ready.value = null
      const came = await indexFor(spoken)
      if (language.value === spoken) ready.value = came
    },
    { immediate: true },
  )
  // The letter stands on the screen first; it is looked for after that, and not if it is already history.
  const settled = shallowRef(toValue(query))
  watch(
    () => toValue(query),
    (text, _before, onCleanup) => {
      if (!isQuery(text)) return void (settled.value = '')
      const timer = setTimeout(() => (settled.value = text), SETTLES)
      onCleanup(() => clearTimeout(timer))
    },
  )
  watch([ready, settled, reader], async ([now, text, whom], _before, onCleanup) => {
    let current = true
    onCleanup(() => (current = false))
    if (!now || !finder || !isQuery(text)) return void (found.value = null)
    const results = await finder.find(now.language, text, { ...whom })
    if (current) found.value = { query: text, results }
  })
  return { found, building: computed(() => ready.value === null), partly: computed(() => ready.value?.whole === false) }
}
