/** One thing done in an emergency, or taken back, as it is kept. Rows are only ever added: a record that forgets is no record. */
export interface CaseRow {
  /** Permanent id of the row. */
  readonly id: string
  readonly caseId: string
  /** Id of the action. */
  readonly what: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** On a row that takes another back: which one (`takenBack`). */
  readonly note?: string
}

/** One line of the record. */
export interface CaseEntry {
  readonly id: string
  readonly what: string
  /** When it was marked as done, and when that mark was taken back, in milliseconds since the epoch. */
  readonly createdAt: number
  readonly takenBackAt?: number
}

/** One trouble, begun on one day: what was done in it and when, in the order of doing. */
export interface Case {
  readonly id: string
  readonly slug: string
  readonly rows: readonly CaseEntry[]
}

const DAY = 86_400_000
/** A trouble that nobody touched for so long is over: the same card begins a new one. */
const OVER_AFTER = 3 * DAY

const slugOf = (caseId: string) => caseId.replace(/@\d+$/, '')

const TAKES_BACK = 'taken-back:'

/** The note of a row that takes back the row with this id. */
export const takenBack = (id: string): string => TAKES_BACK + id

const takesBack = ({ note }: CaseRow): string | undefined => (note?.startsWith(TAKES_BACK) ? note.slice(TAKES_BACK.length) : undefined)

/** When somebody last did anything in it. */
const lastOf = ({ rows }: Case) => Math.max(0, ...rows.map(({ createdAt, takenBackAt = 0 }) => Math.max(createdAt, takenBackAt)))

/**
 * All cases, the latest first; inside each, in the order of doing. An action done twice counts the first time, unless that was taken back. What was
 * taken back stays, with both its times.
 */
export function casesOf(rows: readonly CaseRow[]): readonly Case[] {
  const back = new Map(rows.map((row) => [takesBack(row), row.createdAt]))
  const byCase = new Map<string, CaseEntry[]>()
  for (const row of [...rows].sort((one, other) => one.createdAt - other.createdAt)) {
    if (takesBack(row) !== undefined) continue
    const own = byCase.get(row.caseId) ?? []
    const { id, what, createdAt } = row
    const takenBackAt = back.get(id)
    if (!own.some((entry) => entry.what === what && entry.takenBackAt === undefined))
      own.push({ id, what, createdAt, ...(takenBackAt !== undefined && { takenBackAt }) })
    byCase.set(row.caseId, own)
  }
  return [...byCase].map(([id, own]) => ({ id, slug: slugOf(id), rows: own })).sort((one, other) => lastOf(other) - lastOf(one))
}

/** What stands as done: action → its entry. */
export const standingIn = (one: Case | undefined): ReadonlyMap<string, CaseEntry> =>
  new Map((one?.rows ?? []).filter(({ takenBackAt }) => takenBackAt === undefined).map((entry) => [entry.what, entry]))

/** The case of this card that is still going on; `undefined` when the next thing done begins a new one. A clock that went back ends nothing. */
export function openCase(rows: readonly CaseRow[], slug: string, now: number): Case | undefined {
  const latest = casesOf(rows).find((one) => one.slug === slug)
  return latest && now - lastOf(latest) < OVER_AFTER ? latest : undefined
}

/** The id of a case that begins now. */
export const newCaseId = (slug: string, now: number): string => `${slug}@${now}`
