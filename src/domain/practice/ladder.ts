/** An answer given some day. Days are whole numbers counted on the phone's own calendar, in any fixed count. */
export interface Answered {
  readonly scene: string
  readonly right: boolean
  readonly day: number
}

/** A missed scene comes back after so many days: tomorrow, and then further and further off as long as it is answered right. */
export const LADDER = [1, 3, 7, 21] as const

export interface Standing {
  /** The last day on which it was answered. */
  readonly lastDay: number
  /** Times answered. */
  readonly times: number
  /** On which day it comes back. Left out: it was never missed, or the ladder has been climbed. */
  readonly due?: number
}

interface Climb extends Standing {
  readonly rung?: number
}

function after(before: Climb | undefined, { right, day }: Answered): Climb {
  const seen = { lastDay: day, times: (before?.times ?? 0) + 1 }
  if (!right) return { ...seen, rung: 0, due: day + LADDER[0] }
  if (before?.rung === undefined || before.due === undefined) return seen
  // A second answer before the day it was due proves nothing: the explanation has only just been read.
  if (day < before.due) return { ...before, ...seen }
  const rung = before.rung + 1
  const wait = LADDER[rung]
  return wait === undefined ? seen : { ...seen, rung, due: day + wait }
}

/**
 * Where each scene stands, by its id. Answers are taken in the order given, which is the order in which they were written down.
 * A day later than `today` means that the clock was put back since: it counts as today, so that nothing waits for years.
 */
export function standings(answers: readonly Answered[], today: number): ReadonlyMap<string, Standing> {
  const all = new Map<string, Climb>()
  for (const answer of answers) {
    all.set(answer.scene, after(all.get(answer.scene), { ...answer, day: Math.min(answer.day, today) }))
  }
  return all
}

export const isDue = (standing: Standing | undefined, today: number): boolean => standing?.due !== undefined && standing.due <= today
