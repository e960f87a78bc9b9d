/**
 * On an iPhone the app on the home screen has a store of its own, empty on the first day. So that the invite opened in Safari is there too, the
 * icon has to open the invite's own address. Safari takes the address from the manifest, reads the manifest once, at the very moment it meets
 * the first `<link rel="manifest">`, and never again while the page lives. Therefore a few lines inside index.html (`carryInvite.js`, allowed
 * by their hash) put a manifest of their own before ours, on iPhones and iPads only, if there is an invite to carry: the one in the address, or
 * the one left by `carryInviteForIos`. Everybody else, and an iPhone with nothing to carry, gets the ordinary manifest.
 */
export const CARRIED_INVITE_KEY = 'kryltso.carriedInvite'

const BODY = /^[A-Za-z0-9_.-]{1,2000}$/

/**
 * Remembers which invite (the fragment's body, without `#`) an icon made later should open; `null` forgets it. It works from the next load of
 * the page on; a page that was itself loaded as `/i#…` carries its own. Returns whether an icon made right now would open this invite.
 */
export function carryInviteForIos(body: string | null): boolean {
  try {
    if (body === null) localStorage.removeItem(CARRIED_INVITE_KEY)
    else if (BODY.test(body)) localStorage.setItem(CARRIED_INVITE_KEY, body)
  } catch {
    // Site data blocked: nothing is kept, and the icon opens the first page.
  }
  return body !== null && carriedNow() === body
}

/** The invite that an icon made now would open, or `null`: not an iPhone, already on the home screen, or nothing to carry. */
export function carriedNow(): string | null {
  const first = document.querySelector('link[rel="manifest"]')
  return first?.getAttribute('data-carries') ?? null
}

/** The invite that was begun last, on any phone: what a person who leaves an in-app browser should find in the real one. `null` if none. */
export function begunInvite(): string | null {
  try {
    const body = localStorage.getItem(CARRIED_INVITE_KEY)
    return body !== null && BODY.test(body) ? body : null
  } catch {
    return null
  }
}
