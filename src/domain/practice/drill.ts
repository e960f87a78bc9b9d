/** The chat-fire drill: a hijacked parent collects money in the group's chat, and somebody has to put it out in the right order. */
export const DRILL_ACTIONS = ['warn', 'picture', 'delete', 'remove', 'call', 'pin', 'tell'] as const
export type DrillAction = (typeof DRILL_ACTIONS)[number]

/** What people do in a fright, and what only feeds the fire. */
export const DRILL_SLIPS = ['argue', 'leave', 'scold'] as const
export type DrillSlip = (typeof DRILL_SLIPS)[number]
export type DrillMove = DrillAction | DrillSlip

/**
 * What must be done before what. Not a ladder: after the warning several orders are good. The picture goes before the deletion, for it is
 * all that is left for the police; the post goes before its author, so that nobody pays meanwhile; the call comes before the pinned
 * word, which says what is known.
 */
export const BEFORE: Readonly<Record<DrillAction, readonly DrillAction[]>> = {
  warn: [],
  picture: ['warn'],
  delete: ['warn', 'picture'],
  remove: ['warn', 'delete'],
  call: ['warn'],
  pin: ['warn', 'delete', 'call'],
  tell: ['warn', 'remove'],
}

/** Seconds that a slip costs. */
export const SLIP_COSTS = 10

export interface Drill {
  readonly done: readonly DrillAction[]
  readonly slips: number
  /** What came of the last move. `early`: it is right, but something stands before it. */
  readonly last?: { readonly move: DrillMove; readonly was: 'good' | 'early' | 'slip'; readonly first?: DrillAction }
}

export const beginDrill = (): Drill => ({ done: [], slips: 0 })
export const isOut = (drill: Drill): boolean => drill.done.length === DRILL_ACTIONS.length

const isAction = (move: DrillMove): move is DrillAction => (DRILL_ACTIONS as readonly string[]).includes(move)

/** One move. What is done already, or comes after the end, changes nothing. */
export function makeMove(drill: Drill, move: DrillMove): Drill {
  if (isOut(drill) || (isAction(move) && drill.done.includes(move))) return drill
  if (!isAction(move)) return { ...drill, slips: drill.slips + 1, last: { move, was: 'slip' } }
  const first = BEFORE[move].find((one) => !drill.done.includes(one))
  if (first) return { ...drill, slips: drill.slips + 1, last: { move, was: 'early', first } }
  return { done: [...drill.done, move], slips: drill.slips, last: { move, was: 'good' } }
}

/** The time that counts, in whole seconds, from the time on the clock in milliseconds. A clock put back counts as nothing. */
export const drillSeconds = (elapsed: number, slips: number): number => Math.max(0, Math.round(elapsed / 1000)) + slips * SLIP_COSTS

/** The best of the times written down, in seconds; whatever is not a sensible time is passed over. */
export function bestTime(times: readonly string[]): number | undefined {
  const seconds = times.filter((time) => /^\d{1,5}$/.test(time)).map(Number)
  return seconds.length === 0 ? undefined : Math.min(...seconds)
}
