/** What this tab should still know after a reload, and nobody after it is closed. A refused store means that it will not know. */
export function keepForTab(key: string, text: string) {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // Private mode or blocked site data: nothing is kept, nothing breaks.
  }
}

export function keptForTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

export function dropForTab(key: string) {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
