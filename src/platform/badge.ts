/** Chromium and installed Safari have it; TypeScript knows it, older browsers do not. */
type Badger = Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>

/** Puts a number on the app's icon where the platform can, and takes it off with 0. Silent where it cannot: a badge is never promised. */
export async function showBadge(count: number): Promise<void> {
  const badger: Badger = navigator
  try {
    await (count > 0 ? badger.setAppBadge?.(count) : badger.clearAppBadge?.())
  } catch {
    // Not installed, or not allowed: the app itself shows the same number.
  }
}
