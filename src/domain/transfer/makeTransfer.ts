import { toBase64url } from '../invite/base64url'
import { checksum } from '../invite/checksum'
import { QR_MOST } from '../invite/shortenForQr'
import { fitted } from './fit'
import { MOST_JOURNEYS, PREFIX } from './layout'
import type { LeftOut, TransferJourney } from './transfer'
import { writePayload } from './write'

/** A whole code of at most this many characters makes a QR that phones read with ease; `QR_MOST` is the end. */
export const TRANSFER_COMFORTABLE = 331

export type MadeTransfer =
  | {
      readonly ok: true
      /** Everything that can travel, to be copied, sent or saved. */
      readonly text: string
      readonly leftOut: readonly LeftOut[]
      /** The same for a QR, at most 412 characters; `null` if it would not fit even without contacts and join links. */
      readonly inQr: { readonly text: string; readonly leftOut: readonly LeftOut[] } | null
    }
  | { readonly ok: false; readonly problem: 'empty' | 'too-many' }

function code(journeys: readonly TransferJourney[], now: number, without: readonly LeftOut[]): { text: string; leftOut: LeftOut[] } {
  const fit = journeys.map((journey) => fitted(journey, new Set(without)))
  const payload = writePayload(
    fit.map(({ journey }) => journey),
    now,
  )
  const whole = new Uint8Array([...payload, ...checksum(payload)])
  return { text: PREFIX + toBase64url(whole), leftOut: [...new Set(fit.flatMap(({ leftOut }) => leftOut))] }
}

/** What may be left out of a QR, the least missed first. */
const QR_WITHOUT: readonly (readonly LeftOut[])[] = [[], ['contacts'], ['contacts', 'links']]

/**
 * A code that carries journeys and their marks to the same person's other store (Safari and the Home Screen have two) or phone.
 * `now` in ms; times travel as minutes, none of them later than `now`. The same rows at the same time make the same code.
 */
export function makeTransfer(journeys: readonly TransferJourney[], now: number): MadeTransfer {
  if (journeys.length === 0) return { ok: false, problem: 'empty' }
  if (journeys.length > MOST_JOURNEYS) return { ok: false, problem: 'too-many' }
  const inQr = QR_WITHOUT.map((without) => code(journeys, now, without)).find(({ text }) => text.length <= QR_MOST) ?? null
  return { ok: true, ...code(journeys, now, []), inQr }
}
