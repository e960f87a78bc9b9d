import type { Inline } from '../guide/blocks.ts'

/** One stage of a wait: what to do from then on. */
export interface WaitStage {
  readonly id: string
  /** Seconds since the start. The first stage begins at 0, each later one after the one before. */
  readonly after: number
  readonly is: readonly Inline[]
}

/** A wait that a person starts, «я запросила код», and that says calmly what to do as it goes on. */
export interface WaitTimer {
  /** Words of the button that starts it. */
  readonly start: string
  /** Words of the button that ends it: what was waited for has come. */
  readonly came: string
  readonly stages: readonly WaitStage[]
  /** Where the tree goes on when the last stage is reached in vain, and the words of the button that leads there. */
  readonly then?: { readonly to: string; readonly label: string }
}

/** A wait that is going on: in which node of the tree, and since when (milliseconds since the epoch). A moment, so that it outlives a closed phone. */
export interface Waiting {
  readonly node: string
  readonly since: number
}

/** How long after its last stage a wait is still believed to go on, in milliseconds. */
const FORGOTTEN = 30 * 60_000
/** A clock that was put back by less than this is believed. */
const SLACK = 60_000

/** The stage that a wait is in, and the milliseconds to the next one; `null` when there is none. */
export function stageAt(stages: readonly WaitStage[], since: number, now: number): { readonly at: number; readonly next: number | null } {
  const passed = Math.max(0, now - since)
  const later = stages.findIndex(({ after }) => after * 1000 > passed)
  if (later < 0) return { at: stages.length - 1, next: null }
  return { at: Math.max(0, later - 1), next: stages[later]!.after * 1000 - passed }
}

/** The wait as the phone kept it; `null` for anything else, and for one that was forgotten long ago or lies ahead of the clock. */
export function readWaiting(value: unknown, stagesOf: (node: string) => readonly WaitStage[] | undefined, now: number): Waiting | null {
  if (typeof value !== 'object' || value === null) return null
  const { node, since } = value as Record<string, unknown>
  if (typeof node !== 'string' || typeof since !== 'number' || since > now + SLACK) return null
  const last = stagesOf(node)?.at(-1)
  return last && now - since <= last.after * 1000 + FORGOTTEN ? { node, since } : null
}
