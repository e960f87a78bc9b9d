import { KINDS, MESSENGERS, ROLES, type InstitutionKind, type Messenger, type Role } from '@/domain/audience/audience'
import { checkInviteFields, dayOf, shortenForQr, tidyText, type FieldProblem, type InviteFields } from '@/domain/invite'
import { inspectLink, platformOf, type LinkReport } from '@/domain/link'
import type { DraftValue, InviteRow, KeyRow } from '@/storage'

/** The form as it is typed: everything is text until it is checked. */
export interface InviteForm {
  link: string
  role: Role
  org: string
  kind: InstitutionKind
  group: string
  messenger: Messenger
  contact: string
  /** `2026-12-31`, as a date field gives it. */
  until: string
  from: string
  to: string
}

/** At most so many at once: a group's list, with room to spare. */
export const MOST_AT_ONCE = 60

const BLANK: InviteForm = {
  link: '', role: 'parent', org: '', kind: 'kindergarten', group: '', messenger: 'max', contact: '', until: '', from: '', to: '',
} // prettier-ignore

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((one) => one === value)

/** What the form begins with: the draft; else what the last invite said; else the name of the key. Nothing is typed twice. */
export function firstForm(draft: DraftValue | null, last: InviteRow | undefined, key: KeyRow | undefined): InviteForm {
  const known: InviteForm = {
    ...BLANK,
    ...(key && { org: key.org }),
    ...(last && { role: last.role, org: key?.org ?? last.org, kind: last.kind, messenger: last.messenger, contact: last.contact ?? '' }),
  }
  if (draft === null || typeof draft === 'string') return known
  const text = (name: keyof InviteForm) => (typeof draft[name] === 'string' ? draft[name] : known[name])
  return {
    link: text('link'),
    role: oneOf(ROLES, draft.role) ?? known.role,
    org: text('org') || known.org,
    kind: oneOf(KINDS, draft.kind) ?? known.kind,
    group: text('group'),
    messenger: oneOf(MESSENGERS, draft.messenger) ?? known.messenger,
    contact: text('contact'),
    until: text('until'),
    from: text('from'),
    to: text('to'),
  }
}

/** The pasted link taken apart; `null` while there is none. */
export const linkReport = (form: InviteForm): LinkReport | null => (form.link.trim() === '' ? null : inspectLink(form.link))

/** By its host; `null` where the host does not tell. */
export function messengerOf(report: LinkReport | null): Messenger | null {
  const platform = report?.verdict === 'invite' && report.host ? platformOf(report.host) : null
  if (platform === 'max') return 'max'
  return platform === 'vk' || platform === 'sferum' ? 'vk' : null
}

export type FormProblem = FieldProblem | { readonly field: 'range'; readonly problem: 'not-allowed' }

/** The numbers asked for: `[undefined]` for one invite without a number, `null` for a range that is none. */
export function numbersOf({ from, to }: InviteForm): readonly (number | undefined)[] | null {
  if (from.trim() === '' && to.trim() === '') return [undefined]
  const first = Number(from.trim() || to)
  const last = Number(to.trim() || from)
  const sound = Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last <= 999 && last >= first
  return sound && last - first < MOST_AT_ONCE ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : null
}

/** An invite's fields out of the form, without its number; not yet checked. */
export function fieldsOf(form: InviteForm, id: string, now: number): InviteFields {
  const [group, contact, link] = [tidyText(form.group), tidyText(form.contact), form.link.trim()]
  const until = /^(\d{4})-(\d{2})-(\d{2})$/.exec(form.until)
  return {
    i: id,
    r: form.role,
    o: tidyText(form.org),
    k: form.kind,
    ...(group && { g: group }),
    m: form.messenger,
    ...(link && { l: link }),
    ...(contact && { c: contact }),
    t: dayOf(now),
    ...(until && { e: dayOf(Date.UTC(Number(until[1]), Number(until[2]) - 1, Number(until[3]))) }),
  }
}

/** Everything wrong with the form, in its order. A name that is merely long is shortened later and is no problem. */
export function problemsOf(form: InviteForm, now: number): FormProblem[] {
  const fields = fieldsOf(form, 'AAAAAAAAAAAA', now)
  const problems: FormProblem[] = checkInviteFields(fields).filter(({ field, problem }) => !(field === 'o' && problem === 'too-long'))
  return numbersOf(form) === null ? [...problems, { field: 'range', problem: 'not-allowed' }] : problems
}

/** The invites to make, shortened so that each fits a QR. Call only where `problemsOf` found nothing. */
export function ordersOf(form: InviteForm, options: { base: string; signed: boolean; now: number; newId: () => string }) {
  return (numbersOf(form) ?? []).map((n) => {
    const fields = { ...fieldsOf(form, options.newId(), options.now), ...(n !== undefined && { n }) }
    return shortenForQr(fields, { base: options.base, signed: options.signed })
  })
}
