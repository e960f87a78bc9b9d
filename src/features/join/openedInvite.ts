import { defineStore, type Pinia } from 'pinia'
import { shallowRef } from 'vue'
import { recognise } from '@/domain/found/recognise'
import { parseInvite, type ParsedInvite } from '@/domain/invite'
import { dropForTab, keepForTab, keptForTab } from '@/platform/tabMemory'
import { joinLinkOf, type LinkReport } from '@/domain/link'

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

  function openText(text: string) {
    const found = recognise(text)
    if (found.is === 'invite') openBody(found.body)
    else if (found.is === 'transfer') opened.value = found
    else if (found.is === 'nothing') opened.value = { is: 'nothing-found' }
    else {
      const link = joinLinkOf(text)
      opened.value = link ? { is: 'bare-link', report: found.report, link } : { is: 'other-link', report: found.report }
    }
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
