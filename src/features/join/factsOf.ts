import { dateOfDay } from '@/domain/invite/days'
import type { InviteFields } from '@/domain/invite'
import { shortDateIn, type Language } from '@/i18n'
import { factTexts } from './factTexts'

export interface Fact {
  readonly key: string
  readonly name: string
  readonly value: string
}

/** What an invite says of itself, row by row, in words. `signature`: what is known of its signature by now. Needs no Vue: it is wanted before Vue has come. */
export function factsOf(fields: InviteFields, language: Language, signature: string, now: Date): Fact[] {
  const t = factTexts[language]
  const { g, k, m, c, n, e, r, l } = fields
  return [
    { key: 'role', name: t.role, value: t.asRole[r] },
    ...(g ? [{ key: 'group', name: k === 'school' ? t.classGroup : t.group, value: g }] : []),
    { key: 'messenger', name: t.messenger, value: t.messengers[m] },
    // The link was judged when the invite was read; here only its host is told.
    { key: 'link', name: t.link, value: l ? t.linkGenuine(new URL(l).hostname) : t.noLink },
    ...(c ? [{ key: 'ask', name: t.ask, value: c }] : []),
    ...(n ? [{ key: 'number', name: t.number, value: `№\u00A0${n}` }] : []),
    ...(e ? [{ key: 'until', name: t.goodUntil, value: shortDateIn(language, dateOfDay(e), now) }] : []),
    { key: 'signature', name: t.signature, value: signature },
  ]
}

/** An administrator answers for every member: nobody should become one by chance. */
export const isAskedFirst = ({ r }: InviteFields): boolean => r === 'admin' || r === 'head'
