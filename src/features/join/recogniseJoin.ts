import { recognise } from '@/domain/found/recognise'
import { joinLinkOf } from '@/domain/link'
import type { Opened } from './openedInvite'

/** What a pasted text is for this room: an invite's body, a bare join link, some other link, a transfer code, or nothing. */
export function recogniseJoin(text: string): Exclude<Opened, { is: 'invite' | 'none' }> | { readonly is: 'invite'; readonly body: string } {
  const found = recognise(text)
  if (found.is === 'nothing') return { is: 'nothing-found' }
  if (found.is !== 'link') return found
  const link = joinLinkOf(text)
  return link ? { is: 'bare-link', report: found.report, link } : { is: 'other-link', report: found.report }
}
