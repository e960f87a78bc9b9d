import type { Device } from '../audience/audience'
import type { WaitsFor } from '../journey/journey'
import type { StepState } from '../progress/progress'
import { type BitReader, type BitWriter, BrokenPayload } from '../invite/bits'

/**
 * Version 1 of a transfer code: `KR1.` and base64url of payload ‖ first four bytes of the payload's SHA-256. The payload is bits, the most
 * significant first: the minute it was made (minutes since 1 January 2024 UTC, 26 bits), the number of journeys, the journeys, and then
 * all their texts, written as in invites. Order and widths stand in `writeJourney`; these lists and widths are frozen.
 */
export const PREFIX = 'KR1.'
/** A longer code is refused unread. */
export const MOST_CHARACTERS = 8_000
export const MOST_UNPACKED = 8_192
export const MOST_JOURNEYS = 15
export const MOST_MARKS = 127

export const DEVICE_NUMBERS: readonly Device[] = ['android', 'iphone', 'computer']
export const STATE_NUMBERS: readonly StepState[] = ['todo', 'done', 'skipped', 'waiting', 'stuck']
export const WAITS_FOR_NUMBERS: readonly WaitsFor[] = ['teacher', 'administrator', 'head', 'support', 'families', 'staff']

export const BITS = { minute: 26, journeys: 4, device: 2, marks: 7, step: 6, state: 3, waitsFor: 3, idLength: 6 }
/** In place of a step's number: its id follows, sign by sign, in base64url's alphabet. */
export const BY_ID = 63

const EPOCH = Date.UTC(2024, 0, 1)
const MINUTE = 60_000
const LAST_MINUTE = 2 ** BITS.minute - 1

export const minuteOf = (time: number): number => Math.min(LAST_MINUTE, Math.max(0, Math.floor((time - EPOCH) / MINUTE) || 0))
export const timeOf = (minute: number): number => EPOCH + minute * MINUTE

/** Lengths of time in minutes: half an hour, seventeen hours, three weeks, anything. Two bits say which. */
const SPANS = [5, 10, 15, BITS.minute]

export function writeSpan(out: BitWriter, minutes: number): void {
  const width = SPANS.findIndex((bits) => minutes < 2 ** bits)
  out.put(width, 2).put(minutes, SPANS[width]!)
}

export const readSpan = (input: BitReader): number => input.take(SPANS[input.take(2)]!)

/** The item of this number. @throws BrokenPayload where there is none */
export function numbered<T>(list: readonly T[], number: number): T {
  const item = list[number]
  if (item === undefined) throw new BrokenPayload()
  return item
}
