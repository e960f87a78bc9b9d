import { signOf } from '../invite/base64url'
import { type BitReader, BrokenPayload } from '../invite/bits'
import { BITS as INVITE_BITS, KIND_NUMBERS, MESSENGER_NUMBERS, ROLE_NUMBERS, SHORTEST_ID } from '../invite/layout'
import { unpackLink } from '../invite/linkBits'
import { ownTools } from '../invite/readingTools'
import { unpackTexts } from '../invite/unpackTexts'
import { BITS, BY_ID, DEVICE_NUMBERS, MOST_UNPACKED, numbered, readSpan, STATE_NUMBERS, timeOf, WAITS_FOR_NUMBERS } from './layout'
import { stepNumbers } from './stepNumbers'
import type { TransferJourney, TransferMark } from './transfer'

/** What a step's number that a later version of the app has given throws; caught by `readTransfer`. */
export class UnknownNumber extends Error {}

type Bare = Omit<TransferJourney, 'org'> & {
  readonly sameOrg: boolean
  readonly hasGroup: boolean
  readonly contactIs: 'none' | 'same' | 'own'
}

/** The journeys of a payload, not yet checked. @throws BrokenPayload, UnknownNumber, and what links and texts of invites throw */
export function readPayload(input: BitReader): { madeAt: number; journeys: TransferJourney[] } {
  const made = input.take(BITS.minute)
  const count = input.take(BITS.journeys)
  if (count === 0) throw new BrokenPayload()
  const bare = Array.from({ length: count }, () => readJourney(input, made))
  const written = bare.flatMap(({ sameOrg, hasGroup, contactIs }) => [!sameOrg, hasGroup, contactIs === 'own'].filter(Boolean)).length
  const texts = unpackTexts(input, input.take(INVITE_BITS.textMode), written, ownTools, MOST_UNPACKED)
  input.end()
  return { madeAt: timeOf(made), journeys: withTexts(bare, texts) }
}

function withTexts(bare: readonly Bare[], texts: string[]): TransferJourney[] {
  const next = () => texts.shift()!
  const journeys: TransferJourney[] = []
  for (const { sameOrg, hasGroup, contactIs, ...journey } of bare) {
    const before = journeys.at(-1)
    if (!before && (sameOrg || contactIs === 'same')) throw new BrokenPayload()
    const org = sameOrg ? before!.org : next()
    const group = hasGroup ? next() : undefined
    const contact = contactIs === 'own' ? next() : contactIs === 'same' ? before!.contact : undefined
    if (contactIs === 'same' && contact === undefined) throw new BrokenPayload()
    journeys.push({ ...journey, org, ...(group !== undefined && { group }), ...(contact !== undefined && { contact }) })
  }
  return journeys
}

function readJourney(input: BitReader, made: number): Bare {
  const flag = () => input.take(1) === 1
  const optional = (width: number) => (flag() ? input.take(width) : undefined)
  const role = numbered(ROLE_NUMBERS, input.take(INVITE_BITS.role))
  const kind = numbered(KIND_NUMBERS, input.take(INVITE_BITS.kind))
  const messenger = numbered(MESSENGER_NUMBERS, input.take(INVITE_BITS.messenger))
  const device = numbered(DEVICE_NUMBERS, input.take(BITS.device))
  const sameOrg = flag()
  const hasGroup = flag()
  const contactIs = flag() ? (flag() ? 'same' : 'own') : 'none'
  const inviteId = flag() ? signs(input, input.take(INVITE_BITS.idLength) + SHORTEST_ID) : undefined
  const invitedOn = optional(INVITE_BITS.day)
  const goodUntil = optional(INVITE_BITS.day)
  const number = optional(INVITE_BITS.number)
  const link = flag() ? unpackLink(input) : undefined
  const createdAt = before(made, readSpan(input))
  const archivedAt = flag() ? before(made, readSpan(input)) : undefined
  return {
    role,
    kind,
    messenger,
    device,
    sameOrg,
    hasGroup,
    contactIs,
    createdAt,
    ...(inviteId !== undefined && { inviteId }),
    ...(invitedOn !== undefined && { invitedOn }),
    ...(goodUntil !== undefined && { goodUntil }),
    ...(number !== undefined && { number }),
    ...(link !== undefined && { link }),
    ...(archivedAt !== undefined && { archivedAt }),
    marks: readMarks(input, made, stepNumbers(role)),
  }
}

const signs = (input: BitReader, length: number) => Array.from({ length }, () => signOf(input.take(6))).join('')

function before(minute: number, span: number): number {
  if (span > minute) throw new BrokenPayload()
  return timeOf(minute - span)
}

function readMarks(input: BitReader, made: number, numbers: readonly string[]): TransferMark[] {
  const marks: TransferMark[] = []
  let minute = made
  for (let left = input.take(BITS.marks); left > 0; left--) {
    const span = readSpan(input)
    const updatedAt = before(minute, span)
    minute -= span
    const stepId = readStep(input, numbers)
    const state = numbered(STATE_NUMBERS, input.take(BITS.state))
    const whom = state === 'waiting' ? input.take(BITS.waitsFor) : 0
    const waitsFor = whom === 0 ? undefined : numbered(WAITS_FOR_NUMBERS, whom - 1)
    if (marks.some((mark) => mark.stepId === stepId)) throw new BrokenPayload()
    marks.push({ stepId, state, updatedAt, ...(waitsFor !== undefined && { waitsFor }) })
  }
  return marks
}

function readStep(input: BitReader, numbers: readonly string[]): string {
  const number = input.take(BITS.step)
  if (number === BY_ID) {
    const length = input.take(BITS.idLength)
    if (length === 0) throw new BrokenPayload()
    return signs(input, length)
  }
  const id = numbers[number]
  if (id === undefined) throw new UnknownNumber()
  return id
}
