const KEY = 'kryltso.reloaded'
const PAUSE = 60_000

/**
 * Whether this tab may reload itself now to get a lost database connection back: at most once a minute, so that a phone that never
 * recovers is not caught in a circle. Asking uses the permission up. `false` where the browser would not remember it.
 */
export function shouldReloadOnce(now = Date.now()): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    if (Math.abs(now - last) < PAUSE) return false
    sessionStorage.setItem(KEY, String(now))
    return sessionStorage.getItem(KEY) === String(now)
  } catch {
    return false
  }
}
