import { defineStore, type Pinia } from 'pinia'
import { shallowRef } from 'vue'
import { readBeforeProof, type InviteFields, type ParsedInvite } from '@/domain/invite'
import { dropForTab, keepForTab, keptForTab } from '@/platform/tabMemory'
import type { LinkReport } from '@/domain/link'

/** An invite in the hand: shown, but stored nowhere until «Начать». */
export type Opened =
  | { readonly is: 'none' }
  | { readonly is: 'invite'; readonly body: string; readonly result: ParsedInvite }
  /** Signed, and the signature is being verified: shown, but not begun. */
  | { readonly is: 'checking'; readonly body: string; readonly fields: InviteFields }
  | { readonly is: 'bare-link'; readonly report: LinkReport; readonly link: string }
  | { readonly is: 'other-link'; readonly report: LinkReport }
  | { readonly is: 'transfer'; readonly text: string }
  | { readonly is: 'nothing-found' }

export type GoodInvite = Extract<ParsedInvite, { ok: true }>

/** Survives a reload of this tab and nothing else; the address bar is already clean by then. */
const TAB_KEY = 'kryltso.opened'

export const useOpenedInvite = defineStore('opened-invite', () => {
  const opened = shallowRef<Opened>({ is: 'none' })

  /** What verifying weighs is not fetched before the invite is on the screen. */
  async function openBody(body: string) {
    const read = readBeforeProof(body, Date.now())
    if (read.ok !== 'proof') {
      opened.value = { is: 'invite', body, result: read }
      return
    }
    opened.value = { is: 'checking', body, fields: read.fields }
    const { parseInvite } = await import('@/domain/invite/parseInvite')
    if (opened.value.is === 'checking' && opened.value.body === body) {
      opened.value = { is: 'invite', body, result: parseInvite(body, Date.now()) }
    }
  }

  /** Whatever was pasted. Taking a foreign link apart needs more knowledge than an invite does; it comes only now. */
  async function openText(text: string) {
    const { recogniseJoin } = await import('./recogniseJoin')
    const found = recogniseJoin(text)
    if (found.is === 'invite') await openBody(found.body)
    else opened.value = found
  }

  function putAway() {
    opened.value = { is: 'none' }
    dropForTab(TAB_KEY)
  }

  return { opened, openBody, openText, putAway }
})

/**
 * Reads the fragment of `/i#…` and takes it out of the address bar at once, so that no invite stays in the history, the title or a
 * screenshot. Called before the router looks at the address.
 */
export function takeInviteFromAddress(pinia: Pinia) {
  const store = useOpenedInvite(pinia)
  const { pathname, hash } = location
  if (!/\/i\/?$/.test(pathname)) return
  const body = hash.slice(1)
  if (body !== '') {
    history.replaceState(history.state, '', pathname)
    void store.openBody(body)
    if (store.opened.is === 'checking' || (store.opened.is === 'invite' && store.opened.result.ok)) keepForTab(TAB_KEY, body)
  } else {
    const kept = keptForTab(TAB_KEY)
    if (kept) void store.openBody(kept)
  }
}
