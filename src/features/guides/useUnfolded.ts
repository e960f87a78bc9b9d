import { shallowRef } from 'vue'
import type { SearchKind } from '@/domain/search'

/** The query that was asked last with «Ещё», and the kinds of which all was shown. It outlives the page: whoever comes back from a result finds it so. */
const kept = shallowRef<{ readonly query: string; readonly kinds: readonly SearchKind[] }>({ query: '', kinds: [] })

/** Which kinds of results are shown whole, for which query. */
export function useUnfolded() {
  const kindsOf = (query: string) => (kept.value.query === query.trim() ? kept.value.kinds : [])
  return {
    isUnfolded: (query: string, kind: SearchKind) => kindsOf(query).includes(kind),
    unfold: (query: string, kind: SearchKind) => void (kept.value = { query: query.trim(), kinds: [...kindsOf(query), kind] }),
  }
}
