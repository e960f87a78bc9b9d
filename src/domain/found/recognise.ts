import { inviteBodyIn } from '../invite/index.ts'
import { inspectLink, type LinkReport } from '../link/index.ts'

/** What a scanned, pasted or shared text turned out to be, before anything is opened or stored. */
export type Found =
  | { readonly is: 'invite'; readonly body: string }
  | { readonly is: 'transfer'; readonly text: string }
  | { readonly is: 'link'; readonly report: LinkReport }
  | { readonly is: 'nothing' }

const TRANSFER = /\bKR1\.[A-Za-z0-9_-]+/

/**
 * An invite of ours is known by its shape on whichever host it lives; its own checksum decides whether it really is one. Everything else with
 * an address in it is a link to be taken apart.
 */
export function recognise(text: string): Found {
  const transfer = TRANSFER.exec(text)
  if (transfer) return { is: 'transfer', text: transfer[0] }
  const body = inviteBodyIn(text)
  if (body) return { is: 'invite', body }
  const report = inspectLink(text)
  return report.verdict === 'none' ? { is: 'nothing' } : { is: 'link', report }
}
