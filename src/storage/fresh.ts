/** A random id: 96 bits, base64url. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

/** The time of a change: now, but always later than the row's last change, for the phone's clock may have been put back. */
export const touched = (before: number | undefined): number => Math.max(Date.now(), (before ?? 0) + 1)
