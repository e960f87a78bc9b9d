import { readBeforeProof, type BeforeProof } from '@/domain/invite/readBeforeProof'
import { keepForTab, keptForTab } from '@/platform/tabMemory'

/** Survives a reload of this tab and nothing else; the address bar is already clean by then. */
export const TAB_KEY = 'kryltso.opened'

export interface FromAddress {
  readonly body: string
  readonly read: BeforeProof
}

let taken: FromAddress | null = null

/**
 * Reads the fragment of `/i#…` and takes it out of the address bar at once, so that no invite stays in the history, the title or a
 * screenshot; after a reload, what this tab still knows. `null`: no invite's address, or nothing in it. Asked again, it answers the same.
 */
export function inviteFromAddress(now: number): FromAddress | null {
  const { pathname, hash } = location
  if (!/\/i\/?$/.test(pathname)) return null
  const fresh = hash.slice(1)
  if (fresh === '' && taken) return taken
  const body = fresh || keptForTab(TAB_KEY)
  if (!body) return null
  taken = { body, read: readBeforeProof(body, now) }
  if (fresh !== '') {
    history.replaceState(history.state, '', pathname)
    if (taken.read.ok) keepForTab(TAB_KEY, body)
  }
  return taken
}
