import type { TransferMark } from './transfer'

/** Which of the marks that came are newer than what is here, by step. A mark from the future counts as made now. Order as they came. */
export function newerMarks(
  here: ReadonlyMap<string, { readonly updatedAt: number }>,
  came: readonly TransferMark[],
  now: number,
): readonly TransferMark[] {
  return came
    .map((mark) => ({ ...mark, updatedAt: Math.min(mark.updatedAt, now) }))
    .filter((mark) => mark.updatedAt > (here.get(mark.stepId)?.updatedAt ?? -Infinity))
}
