/** One thing done in an emergency, as it is kept. */
export interface CaseRow {
  /** Permanent id of the row. */
  readonly id: string
  readonly caseId: string
  /** Id of the action. */
  readonly what: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

/** One trouble, begun on one day: what was done in it and when, in order. */
export interface Case {
  readonly id: string
  readonly slug: string
  readonly rows: readonly CaseRow[]
}

const DAY = 86_400_000
/** A trouble that nobody touched for so long is over: the same card begins a new one. */
const OVER_AFTER = 3 * DAY

const slugOf = (caseId: string) => caseId.replace(/@\d+$/, '')

/** All cases, the latest first; inside each, in the order of doing. An action done twice counts the first time. */
export function casesOf(rows: readonly CaseRow[]): readonly Case[] {
  const byCase = new Map<string, CaseRow[]>()
  for (const row of [...rows].sort((one, other) => one.createdAt - other.createdAt)) {
    const own = byCase.get(row.caseId) ?? []
    if (!own.some(({ what }) => what === row.what)) own.push(row)
    byCase.set(row.caseId, own)
  }
  const lastOf = ({ rows: own }: Case) => own.at(-1)?.createdAt ?? 0
  return [...byCase].map(([id, own]) => ({ id, slug: slugOf(id), rows: own })).sort((one, other) => lastOf(other) - lastOf(one))
}

/** The case of this card that is still going on; `undefined` when the next thing done begins a new one. A clock that went back ends nothing. */
export function openCase(rows: readonly CaseRow[], slug: string, now: number): Case | undefined {
  const latest = casesOf(rows).find((one) => one.slug === slug)
  const last = latest?.rows.at(-1)?.createdAt ?? 0
  return now - last < OVER_AFTER ? latest : undefined
}

/** The id of a case that begins now. */
export const newCaseId = (slug: string, now: number): string => `${slug}@${now}`
