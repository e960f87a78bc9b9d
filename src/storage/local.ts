/**
 * `localStorage` that never throws: where it is refused or full, the value lives in this tab's memory. All our keys begin alike, so that
 * «Стереть всё» finds every one.
 */
const PREFIX = 'kryltso.'
const memory = new Map<string, string | null>()

function device(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

export function readLocal(name: string): string | null {
  const held = memory.get(name)
  if (held !== undefined) return held
  try {
    return device()?.getItem(PREFIX + name) ?? null
  } catch {
    return null
  }
}

/** Holds a value in this tab only, over whatever the phone keeps under that name. */
export const holdLocal = (name: string, value: string | null): void => void memory.set(name, value)

/** `null` takes the value away. Answers whether it will outlive this tab. */
export function writeLocal(name: string, value: string | null): boolean {
  memory.delete(name)
  try {
    const storage = device()
    if (value === null) storage?.removeItem(PREFIX + name)
    else if (storage) storage.setItem(PREFIX + name, value)
    else memory.set(name, value)
    return storage !== null
  } catch {
    if (value !== null) memory.set(name, value)
    return false
  }
}

/** The names in use that begin with `start`. */
export function localNames(start = ''): string[] {
  const names = new Set([...memory].filter(([, value]) => value !== null).map(([name]) => name))
  try {
    const storage = device()
    for (let at = 0; at < (storage?.length ?? 0); at++) {
      const key = storage?.key(at)
      if (key?.startsWith(PREFIX)) names.add(key.slice(PREFIX.length))
    }
  } catch {
    // refused: only memory is left
  }
  return [...names].filter((name) => name.startsWith(start))
}

export function eraseLocal(): void {
  for (const name of localNames()) writeLocal(name, null)
  memory.clear()
}

/** Another tab changed a value of ours. */
export function onLocalChange(listener: (name: string) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === null) listener('')
    else if (event.key.startsWith(PREFIX)) listener(event.key.slice(PREFIX.length))
  }
  globalThis.addEventListener('storage', heard)
  return () => globalThis.removeEventListener('storage', heard)
}
