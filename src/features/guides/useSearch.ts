import { computed, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { loadPiece } from '@/composables/loadPiece'
import { useReader } from '@/composables/useReader'
import { ROLES } from '@/domain/audience/audience'
import type { GuideIndex } from '@/domain/guide/guide'
import type { PieceKey } from '@/domain/pack/manifest'
import { addEntries, emptyIndex, entriesOf, search, type SearchIndex, type SearchResult } from '@/domain/search'
import { language, type Language } from '@/i18n'

interface Built {
  readonly index: SearchIndex
  /** Every piece was at hand. */
  readonly whole: boolean
}

const built = new Map<Language, Promise<Built>>()

/** The longest that one helping may hold the page up, in milliseconds. */
const HELPING = 8
/** Pause after a letter before it is looked for, in milliseconds: too short to be seen. */
const SETTLES = 50
const frame = () => new Promise((resolve) => setTimeout(resolve))

const pieceOf = (key: PieceKey): Promise<unknown> =>
  new Promise((resolve) => {
    void loadPiece(key, (said) => resolve(said.state === 'ready' ? said.value : undefined)).then(() => resolve(undefined))
  })

/**
 * The index is built here, from the very pieces that are read here: one made at build time would have to fit them word for word, cost each
 * phone its bytes, and be fetched even by those who never search. Small helpings keep every key and tap answered meanwhile.
 */
async function build(spoken: Language): Promise<Built> {
  const fixed = ['help/faq', 'help/all', 'emergency/all', 'security/all', 'practice/all', 'glossary/all', 'regulation/all', 'guides/index']
  const first = [...fixed, ...ROLES.map((role) => `journey/${role}`)].map((name) => `${name}/${spoken}` as PieceKey)
  const pieces = new Map(await Promise.all(first.map(async (key) => [key, await pieceOf(key)] as const)))
  const guides = pieces.get(`guides/index/${spoken}`) as GuideIndex | undefined
  for (const group of new Set(guides?.guides.map((card) => card.group))) {
    const key: PieceKey = `guides/${group}/${spoken}`
    pieces.set(key, await pieceOf(key))
  }
  const index = emptyIndex(spoken)
  const groups = [...pieces].filter(([key]) => key.startsWith('guides/'))
  const helpings = [...[...pieces].filter(([key]) => !key.startsWith('guides/')).map((one) => [one]), groups]
  let since = performance.now()
  const breathe = async () => {
    if (performance.now() - since < HELPING) return
    await frame()
    since = performance.now()
  }
  for (const helping of helpings) {
    for (const entry of entriesOf(Object.fromEntries(helping), spoken)) {
      addEntries(index, [entry])
      await breathe()
    }
  }
  return { index, whole: [...pieces.values()].every((piece) => piece !== undefined) }
}

function indexFor(spoken: Language): Promise<Built> {
  const known = built.get(spoken)
  if (known) return known
  const now = build(spoken)
  built.set(spoken, now)
  // Without a network some of it may be missing; the next visit tries again.
  void now.then(({ whole }) => whole || built.delete(spoken))
  return now
}

/** Results for what is being typed. `wanted` turns true when somebody is about to search: only then is anything built. */
export function useSearch(query: MaybeRefOrGetter<string>, wanted: MaybeRefOrGetter<boolean>) {
  const ready = shallowRef<Built | null>(null)
  const reader = useReader()
  watch(
    [language, () => toValue(wanted)],
    async ([spoken, now]) => {
      if (!now) return
      if (ready.value?.index.language !== spoken) ready.value = null
      const came = await indexFor(spoken)
      if (language.value === spoken) ready.value = came
    },
    { immediate: true },
  )
  // The letter stands on the screen first; a slow phone looks for it after that, and not for letters that are already history.
  const settled = shallowRef(toValue(query))
  watch(
    () => toValue(query),
    (text, _before, onCleanup) => {
      const timer = setTimeout(() => (settled.value = text), SETTLES)
      onCleanup(() => clearTimeout(timer))
    },
  )
  const results = computed<readonly SearchResult[] | null>(() =>
    ready.value ? search(ready.value.index, settled.value, { reader: reader.value }) : null,
  )
  return { results, partly: computed(() => ready.value?.whole === false) }
}
