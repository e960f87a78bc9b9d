import { defineStore, type Pinia } from 'pinia'
import { shallowRef } from 'vue'
import { parseInvite, type ParsedInvite } from '@/domain/invite'
import { dropForTab, keepForTab, keptForTab } from '@/platform/tabMemory'
import type { LinkReport } from '@/domain/link'

/** An invite in the hand: shown, but stored nowhere until «Начать». */
export type Opened =
  | { readonly is: 'none' }
  | { readonly is: 'invite'; readonly body: string; readonly result: ParsedInvite }
  | { readonly is: 'bare-link'; readonly report: LinkReport; readonly link: string }
  | { readonly is: 'other-link'; readonly report: LinkReport }
  | { readonly is: 'transfer'; readonly text: string }
  | { readonly is: 'nothing-found' }

export type GoodInvite = Extract<ParsedInvite, { ok: true }>

/** Survives a reload of this tab and nothing else; the address bar is already clean by then. */
const TAB_KEY = 'kryltso.opened'

export const useOpenedInvite = defineStore('opened-invite', () => {
  const opened = shallowRef<Opened>({ is: 'none' })

  function openBody(body: string) {
    opened.value = { is: 'invite', body, result: parseInvite(body, Date.now()) }
  }

  /** Whatever was pasted. Taking a foreign link apart needs more knowledge than an invite does; it comes only now. */
  async function openText(text: string) {
    const { recogniseJoin } = await import('./recogniseJoin')
    const found = recogniseJoin(text)
    if (found.is === 'invite') openBody(found.body)
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
    store.openBody(body)
    if (store.opened.is === 'invite' && store.opened.result.ok) keepForTab(TAB_KEY, body)
  } else {
    const kept = keptForTab(TAB_KEY)
    if (kept) store.openBody(kept)
  }
}
