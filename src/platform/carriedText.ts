import { dropForTab, keepForTab, keptForTab } from './tabMemory'

/** For a tab whose store is refused. */
const held = new Map<string, string>()

const keyOf = (to: string) => `kryltso.carried.${to}`

/**
 * Takes a text from one room to another: the scanner's find to where it was asked for, a checked link to the invite's screen. Never by the
 * address, where it would reach the history. Go there right after; it waits in this tab only, until it is taken.
 * @param to the other room's name, or its path where a name is not enough
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

const returning = (room: string) => `return.${room}`

/**
 * Before going to the scanner: whatever it finds is to be brought back to the path `back` (as `route.path`), unopened. The scanner asks
 * `sentToFetchFor(places.scan)`, and with an answer does `carryText(back, text)` and `router.replace(back)` instead of judging the find.
 */
export const sendToFetch = (room: string, back: string): void => carryText(returning(room), back)

/** Where the scanner was sent from, once; `null` if the person came by themselves. */
export const sentToFetchFor = (room: string): string | null => takeCarried(returning(room))
