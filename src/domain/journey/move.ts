import { isFor, type Messenger, type Reader } from '../audience/audience.ts'
import { markOf, stateOf, type Marks, type StepMark } from '../progress/progress.ts'
import { stepsFor, type Journey, type Step } from './journey.ts'
import { wordsMark } from './wordsMark.ts'

/** What a move to the other messenger would do, every step of both sides once (skipped ones are left alone). */
export interface Move {
  readonly from: Messenger
  readonly to: Messenger
  /** Done, and still done there. */
  readonly holds: readonly Step[]
  /** Done, and still done there, but worded otherwise: worth a look. */
  readonly reworded: readonly Step[]
  /** Done here, and to be done once more there. */
  readonly again: readonly Step[]
  /** There is nothing like it here. */
  readonly fresh: readonly Step[]
  /** Not done here, so to be done there, as before. */
  readonly ahead: readonly Step[]
  /** There is nothing like it there. */
  readonly gone: readonly Step[]
}

/** What a journey keeps of its last move: the list of what is to be done again, and the way back. */
export interface Moved {
  readonly from: Messenger
  /** When, milliseconds since the epoch. */
  readonly at: number
  /** Ids of steps to be done again or for the first time, until the person lets the list go. */
  readonly again: readonly string[]
  /** The join link of the messenger that was left, and the invite that it came with. */
  readonly link?: string
  readonly inviteId?: string
  /** Marks that were taken off, as they were. */
  readonly before: readonly StepMark[]
}

/** What a row of a journey is changed to, and which marks are set with it. `undefined` takes a field away. */
export interface MoveWritten {
  readonly messenger: Messenger
  readonly link: string | undefined
  readonly inviteId: string | undefined
  readonly moved: Moved | undefined
  readonly marks: readonly StepMark[]
}

export const otherMessenger = (messenger: Messenger): Messenger => (messenger === 'vk' ? 'max' : 'vk')

/** A step of one messenger only is `<stem>-vk` or `<stem>-max`: the same deed here and there has the same stem. */
export const stemOf = (id: string): string => id.replace(/-(?:vk|max)$/, '')

/** What would become of each step if the reader's institution went over to the other messenger. Pure: nothing is changed. */
export function planMove(journey: Journey, reader: Reader, marks: Marks): Move {
  const to = otherMessenger(reader.messenger)
  const there = { ...reader, messenger: to }
  const before = stepsFor(journey, reader)
  const after = stepsFor(journey, there)
  const told = (step: Step, one: Reader) => wordsMark(step, one, '').replace(/^.*:/, '')

  function fateOf(step: Step): keyof Omit<Move, 'from' | 'to' | 'gone'> | null {
    const state = stateOf(step, marks)
    if (state === 'skipped') return null
    if (isFor(step.for, reader)) {
      if (state !== 'done') return 'ahead'
      if (step.againAfterMove) return 'again'
      return told(step, reader) === told(step, there) ? 'holds' : 'reworded'
    }
    if (state === 'done') return 'holds'
    const here = before.find((one) => stemOf(one.id) === stemOf(step.id))
    if (!here) return 'fresh'
    return stateOf(here, marks) === 'done' ? 'again' : 'ahead'
  }

  const fates = after.map((step) => [step, fateOf(step)] as const)
  const of = (fate: ReturnType<typeof fateOf>) => fates.filter(([, is]) => is === fate).map(([step]) => step)
  const stems = new Set(after.map((step) => stemOf(step.id)))
  return {
    from: reader.messenger,
    to,
    holds: of('holds'),
    reworded: of('reworded'),
    again: of('again'),
    fresh: of('fresh'),
    ahead: of('ahead'),
    gone: before.filter((step) => !isFor(step.for, there) && !stems.has(stemOf(step.id))),
  }
}

/** What an invite to the new place brings. */
export interface BroughtInvite {
  readonly link?: string
  readonly inviteId?: string
}

interface Standing extends BroughtInvite {
  readonly moved?: Moved
}

/**
 * Ticks that do not hold come off, the old link is put aside (the other messenger has its own), and the list of what to do again is made.
 * `brought`: the invite to the new place, where there is one.
 */
export function carryOutMove(
  move: Move,
  row: Standing,
  marks: Marks,
  now: number,
  brought?: BroughtInvite,
): MoveWritten & { readonly moved: Moved } {
  const off = move.again.filter((step) => stateOf(step, marks) === 'done')
  const before = off.map((step): StepMark => {
    const { state, at, waitsFor, words } = markOf(step, marks)!
    return { stepId: step.id, state, at, ...(waitsFor && { waitsFor }), ...(words !== undefined && { words }) }
  })
  const back = row.moved?.from === move.to ? row.moved : undefined
  return {
    messenger: move.to,
    link: brought?.link ?? back?.link,
    inviteId: brought?.inviteId ?? back?.inviteId ?? row.inviteId,
    moved: {
      from: move.from,
      at: now,
      again: [...move.again, ...move.fresh].map((step) => step.id),
      ...(row.link === undefined ? {} : { link: row.link }),
      ...(row.inviteId === undefined ? {} : { inviteId: row.inviteId }),
      before,
    },
    marks: off.map((step) => ({ stepId: step.id, state: 'todo', at: now })),
  }
}

/** The way back: what was taken off comes on again, unless the person has marked it otherwise since. */
export function takeMoveBack(moved: Moved, marks: Marks): MoveWritten {
  const untouched = ({ stepId }: StepMark) => (marks.get(stepId)?.state ?? 'todo') === 'todo'
  return { messenger: moved.from, link: moved.link, inviteId: moved.inviteId, moved: undefined, marks: moved.before.filter(untouched) }
}

/** What is left of the list: steps of this reader that are neither done nor skipped, in the order of the path. */
export function leftAfterMove(steps: readonly Step[], moved: Moved | undefined, marks: Marks): readonly Step[] {
  if (!moved) return []
  return steps.filter((step) => moved.again.includes(step.id) && !['done', 'skipped'].includes(stateOf(step, marks)))
}
