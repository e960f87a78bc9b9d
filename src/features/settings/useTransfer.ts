import { makeTransfer, readTransfer, type MadeTransfer, type TransferJourney } from '@/domain/transfer'
import { importTables, journeys, marksOf, type JourneyRow, type Kept, type MarkRow } from '@/storage'

/** What travels of a journey: never its id (every store has its own) and never a signature (the code is signed by nobody). */
function travelling(row: JourneyRow, marks: readonly MarkRow[]): TransferJourney {
  const { id: _id, updatedAt: _updatedAt, signature: _signature, signer: _signer, personId: _personId, ...rest } = row
  return {
    ...rest,
    marks: marks.map(({ stepId, state, updatedAt, waitsFor }) => ({ stepId, state, updatedAt, ...(waitsFor && { waitsFor }) })),
  }
}

/** The code of everything on this phone, or why there is none. */
export async function giveTransfer(now = Date.now()): Promise<MadeTransfer | { readonly ok: false; readonly problem: 'unreadable' }> {
  const rows = await journeys()
  if (!rows.ok) return { ok: false, problem: 'unreadable' }
  const whole: TransferJourney[] = []
  for (const row of rows.value) {
    const marks = await marksOf(row.id)
    if (!marks.ok) return { ok: false, problem: 'unreadable' }
    whole.push(travelling(row, [...marks.value.values()]))
  }
  return makeTransfer(whole, now)
}

export { readTransfer }

/** Lays what came beside what is here. Nothing newer is overwritten; the same invite under another id is the same journey. */
export async function takeTransfer(came: readonly TransferJourney[]): Promise<Kept<unknown>> {
  const named = came.map((journey) => ({ journey, id: crypto.randomUUID() }))
  return importTables({
    journeys: named.map(({ journey: { marks, ...rest }, id }) => ({
      ...rest,
      id,
      signature: 'none',
      updatedAt: Math.max(rest.createdAt, ...marks.map(({ updatedAt }) => updatedAt)),
    })),
    marks: named.flatMap(({ journey, id }) => journey.marks.map((mark) => ({ ...mark, journeyId: id, at: mark.updatedAt }))),
  })
}
