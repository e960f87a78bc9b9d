import { defineStore, type Pinia } from 'pinia'
import { shallowRef } from 'vue'
import type { BeforeProof, InviteFields, ParsedInvite } from '@/domain/invite'
import type { LinkReport } from '@/domain/link'
import { dropForTab } from '@/platform/tabMemory'
import { keepOpened, takenFromAddress, TAB_KEY } from './fromAddress'

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

export const useOpenedInvite = defineStore('opened-invite', () => {
  const opened = shallowRef<Opened>({ is: 'none' })

  /** What verifying weighs is not fetched before the invite is on the screen. Done when it is verified. */
  async function show(body: string, read: BeforeProof) {
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

  const openBody = async (body: string) => show(body, await readByOurselves(body))

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

  return { opened, show, openBody, openText, putAway }
})

/** Opens what the address held, if that was an invite. What the browser has read well is not read again, nor waited for. */
export async function openTaken(pinia: Pinia) {
  const taken = takenFromAddress()
  if (!taken) return
  const read = taken.read?.ok ? taken.read : await readByOurselves(taken.body)
  void useOpenedInvite(pinia).show(taken.body, read)
  if (read.ok) keepOpened(taken.body)
}

async function readByOurselves(body: string): Promise<BeforeProof> {
  const { readBeforeProof } = await import('@/domain/invite/readBeforeProof')
  return readBeforeProof(body, Date.now())
}
