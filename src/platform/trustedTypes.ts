/** The few words of Trusted Types we need; TypeScript's DOM library does not have them yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

const allowed = new Set<string>()

/**
 * The `default` policy: a script may be loaded by address only from the service worker's own address, and from those named by `allowScript`.
 * HTML and code from strings have no rule here and stay forbidden. Call it before anything else; in browsers without Trusted Types it does nothing.
 */
export function allowOwnWorkerOnly(): void {
  allowScript(`${import.meta.env.BASE_URL}sw.js`)
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  factory?.createPolicy('default', {
    createScriptURL(url) {
      if (allowed.has(absolute(url))) return url
      throw new TypeError(`Not a script of ours: ${url}`)
    },
  })
}

/** For a module worker of our own, such as the QR reader's: its address as Vite gives it (`?worker&url`), on our own origin or refused. */
export function allowScript(url: string): void {
  const href = absolute(url)
  if (new URL(href).origin !== location.origin) throw new TypeError(`Not on our origin: ${url}`)
  allowed.add(href)
}

const absolute = (url: string) => new URL(url, location.href).href
