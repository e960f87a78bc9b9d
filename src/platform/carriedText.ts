import { dropForTab, keepForTab, keptForTab } from './tabMemory'

/** For a tab whose store is refused. */
const held = new Map<string, string>()

const keyOf = (to: string) => `kryltso.carried.${to}`

/**
 * Takes a text from one room to another: the scanner's find to where it was asked for, a checked link to the invite's screen. Never by the
 * address, where it would reach the history. Go there right after; it waits in this tab only, until it is taken.
 * @param to the other room's name
 */
export function carryText(to: string, text: string): void {
  held.set(to, text)
  keepForTab(keyOf(to), text)
}

/** What was brought to this room, once; `null` for nothing. */
export function takeCarried(to: string): string | null {
  const text = held.get(to) ?? keptForTab(keyOf(to))
  held.delete(to)
  dropForTab(keyOf(to))
  return text
}
