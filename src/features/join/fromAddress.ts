import type { BeforeProof } from '@/domain/invite/readWith'
import { readNatively } from '@/platform/readNatively'
import { keepForTab, keptForTab } from '@/platform/tabMemory'

/** Survives a reload of this tab and nothing else; the address bar is already clean by then. */
export const TAB_KEY = 'kryltso.opened'

export interface FromAddress {
  readonly body: string
  /** `null` where the browser could not read it by itself. */
  readonly read: BeforeProof | null
}

let taken: FromAddress | null = null

/** What was in the address when the page opened. */
export const takenFromAddress = (): FromAddress | null => taken

/**
 * Reads the fragment of `/i#…` and takes it out of the address bar at once, so that no invite stays in the history, the title or a
 * screenshot; after a reload, what this tab still knows. `null`: no invite's address, or nothing in it.
 */
export async function takeFromAddress(now: number): Promise<FromAddress | null> {
  const { pathname, hash } = location
  taken = null
  if (!/\/i\/?$/.test(pathname)) return null
  const fresh = hash.slice(1)
  const body = fresh || keptForTab(TAB_KEY)
  if (!body) return null
  if (fresh !== '') history.replaceState(history.state, '', pathname)
  taken = { body, read: await readNatively(body, now).catch(() => null) }
  return taken
}

/** A good one is still there after a reload. */
export const keepOpened = (body: string): void => keepForTab(TAB_KEY, body)
