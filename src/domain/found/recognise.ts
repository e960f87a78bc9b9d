import { inviteBodyIn } from '../invite/index.ts'
import { inspectLink, type LinkReport } from '../link/index.ts'

/** What a scanned, pasted or shared text turned out to be, before anything is opened or stored. */
export type Found =
  | { readonly is: 'invite'; readonly body: string }
  | { readonly is: 'transfer'; readonly text: string }
  | { readonly is: 'link'; readonly report: LinkReport }
  | { readonly is: 'nothing' }

/** Of any version: a newer one is named as such where it is taken. The last letters of an invite may look like its beginning, after a dash. */
const TRANSFER = /(?:^|[^\w-])(KR\d{1,3}\.[\w-]+)/

/**
 * An invite of ours is known by its shape on whichever host it lives; its own checksum decides whether it really is one. Everything else with
 * an address in it is a link to be taken apart.
 */
export function recognise(text: string): Found {
  const transfer = TRANSFER.exec(text)
  if (transfer?.[1]) return { is: 'transfer', text: transfer[1] }
  const body = inviteBodyIn(text)
  if (body) return { is: 'invite', body }
  const report = inspectLink(text)
  return report.verdict === 'none' ? { is: 'nothing' } : { is: 'link', report }
}
