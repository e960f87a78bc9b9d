/** The app's own address, with a slash at its end: what an invite made here begins with. */
export const appAddress = (): string => new URL(import.meta.env.BASE_URL, location.origin).href
