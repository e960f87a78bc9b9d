import { sixBitsOf } from '../invite/base64url'
import { BitWriter } from '../invite/bits'
import { BITS as INVITE_BITS, KIND_NUMBERS, MESSENGER_NUMBERS, ROLE_NUMBERS, SHORTEST_ID } from '../invite/layout'
import { packLink } from '../invite/linkBits'
import { packTexts } from '../invite/packTexts'
import { BITS, BY_ID, DEVICE_NUMBERS, minuteOf, STATE_NUMBERS, WAITS_FOR_NUMBERS, writeSpan } from './layout'
import { stepNumbers } from './stepNumbers'
import type { TransferJourney, TransferMark } from './transfer'

/** Journeys that fit (see `fitted`), as the payload's bytes. */
export function writePayload(journeys: readonly TransferJourney[], now: number): Uint8Array {
  const made = minuteOf(now)
  const out = new BitWriter().put(made, BITS.minute).put(journeys.length, BITS.journeys)
  journeys.forEach((journey, at) => writeJourney(out, journey, journeys[at - 1], made))
  const texts = packTexts(journeys.flatMap((journey, at) => textsOf(journey, journeys[at - 1])))
  return out.put(texts.mode, INVITE_BITS.textMode).append(texts.bits).bytes()
}

/** A person's journeys are mostly in one institution: what is the same as in the journey before is not written again. */
function textsOf(journey: TransferJourney, before: TransferJourney | undefined): string[] {
  const texts: (string | undefined)[] = [
    journey.org === before?.org ? undefined : journey.org,
    journey.group,
    journey.contact === before?.contact ? undefined : journey.contact,
  ]
  return texts.filter((text) => text !== undefined)
}

function writeJourney(out: BitWriter, journey: TransferJourney, before: TransferJourney | undefined, made: number): void {
  const flag = (value: boolean) => out.put(value ? 1 : 0, 1)
  const optional = (value: number | undefined, width: number) => {
    flag(value !== undefined)
    if (value !== undefined) out.put(value, width)
  }
  out
    .put(ROLE_NUMBERS.indexOf(journey.role), INVITE_BITS.role)
    .put(KIND_NUMBERS.indexOf(journey.kind), INVITE_BITS.kind)
    .put(MESSENGER_NUMBERS.indexOf(journey.messenger), INVITE_BITS.messenger)
    .put(DEVICE_NUMBERS.indexOf(journey.device), BITS.device)
  flag(journey.org === before?.org)
  flag(journey.group !== undefined)
  flag(journey.contact !== undefined)
  if (journey.contact !== undefined) flag(journey.contact === before?.contact)
  flag(journey.inviteId !== undefined)
  if (journey.inviteId !== undefined) {
    out.put(journey.inviteId.length - SHORTEST_ID, INVITE_BITS.idLength)
    for (const sign of journey.inviteId) out.put(sixBitsOf(sign), 6)
  }
  optional(journey.invitedOn, INVITE_BITS.day)
  optional(journey.goodUntil, INVITE_BITS.day)
  optional(journey.number, INVITE_BITS.number)
  flag(journey.link !== undefined)
  if (journey.link !== undefined) packLink(out, journey.link)
  writeSpan(out, ago(made, journey.createdAt))
  flag(journey.archivedAt !== undefined)
  if (journey.archivedAt !== undefined) writeSpan(out, ago(made, journey.archivedAt))
  writeMarks(out, journey, made)
}

const ago = (made: number, time: number) => Math.max(0, made - minuteOf(time))

/** The latest first: how long before the code was made, then how long before the one before it. */
function writeMarks(out: BitWriter, { role, marks }: TransferJourney, made: number): void {
  out.put(marks.length, BITS.marks)
  let last = made
  for (const mark of marks) {
    const minute = Math.min(last, minuteOf(mark.updatedAt))
    writeSpan(out, last - minute)
    last = minute
    writeMark(out, mark, stepNumbers(role))
  }
}

function writeMark(out: BitWriter, { stepId, state, waitsFor }: TransferMark, numbers: readonly string[]): void {
  const number = numbers.indexOf(stepId)
  out.put(number < 0 ? BY_ID : number, BITS.step)
  if (number < 0) {
    out.put(stepId.length, BITS.idLength)
    for (const sign of stepId) out.put(sixBitsOf(sign), 6)
  }
  out.put(STATE_NUMBERS.indexOf(state), BITS.state)
  // 0: nobody in particular.
  if (state === 'waiting') out.put(waitsFor === undefined ? 0 : WAITS_FOR_NUMBERS.indexOf(waitsFor) + 1, BITS.waitsFor)
}
