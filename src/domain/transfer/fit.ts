import { checkInviteFields } from '../invite/checkFields'
import { spellOut, TEXT_LIMITS } from '../invite/fields'
import { splitJoinLink } from '../link'
import { MOST_MARKS, STATE_NUMBERS } from './layout'
import type { LeftOut, TransferJourney, TransferMark } from './transfer'

const STEP_ID = /^[\w-]{1,62}$/

type Field = 'i' | 'o' | 'g' | 'c' | 'l' | 't' | 'e' | 'n'

/** Which of a journey's fields no invite could have held: they came some other way, or somebody made them up. */
export function unfit(journey: TransferJourney): ReadonlySet<Field> {
  const problems = checkInviteFields({
    i: journey.inviteId ?? 'no-invite',
    r: journey.role,
    o: journey.org,
    k: journey.kind,
    g: journey.group,
    m: journey.messenger,
    l: journey.link,
    c: journey.contact,
    t: journey.invitedOn ?? 0,
    e: journey.goodUntil,
    n: journey.number,
  })
  return new Set(problems.map(({ field }) => field as Field))
}

const shortened = (text = '', limit: number) => spellOut(spellOut(text).slice(0, limit)) || undefined

const travels = ({ stepId, state }: TransferMark) => STEP_ID.test(stepId) && STATE_NUMBERS.includes(state)

/** A journey as it can travel, and what of it cannot. */
export function fitted(journey: TransferJourney, without: ReadonlySet<LeftOut>): { journey: TransferJourney; leftOut: LeftOut[] } {
  const marks = [...journey.marks].filter(travels).sort((a, b) => b.updatedAt - a.updatedAt)
  const spelled: TransferJourney = {
    ...journey,
    org: shortened(journey.org, TEXT_LIMITS.o) ?? '',
    group: shortened(journey.group, TEXT_LIMITS.g),
    contact: without.has('contacts') ? undefined : shortened(journey.contact, TEXT_LIMITS.c),
    link: without.has('links') || !journey.link || !splitJoinLink(journey.link) ? undefined : journey.link,
    marks: marks.slice(0, MOST_MARKS),
  }
  const bad = unfit(spelled)
  const fit: TransferJourney = {
    ...spelled,
    ...(bad.has('o') && { org: '' }),
    ...(bad.has('g') && { group: undefined }),
    ...(bad.has('c') && { contact: undefined }),
    ...(bad.has('l') && { link: undefined }),
    ...(bad.has('i') && { inviteId: undefined }),
    ...(bad.has('t') && { invitedOn: undefined }),
    ...((bad.has('e') || (journey.goodUntil ?? Infinity) < (journey.invitedOn ?? 0)) && { goodUntil: undefined }),
    ...(bad.has('n') && { number: undefined }),
  }
  const leftOut: LeftOut[] = []
  if (journey.contact && !fit.contact) leftOut.push('contacts')
  if (journey.link && !fit.link) leftOut.push('links')
  if (fit.marks.length < journey.marks.length) leftOut.push('marks')
  return { journey: fit, leftOut }
}
