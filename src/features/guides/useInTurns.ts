import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { afterDrawn } from '@/platform/afterDrawn'

/**
 * A list that changes from the top, an item a turn, what stood lower staying until its turn: on a slow phone a whole screen of results is more than
 * one frame can draw while somebody types. A turn begins when the one before is on the glass, so that work and drawing are two short tasks instead
 * of a long one, and a letter typed meanwhile comes between them. `at` is an item's place, the same for what stands there before and after;
 * places rise along the list.
 */
export function useInTurns<T extends { readonly at: number }>(list: () => readonly T[]): Readonly<ShallowRef<readonly T[]>> {
  const shown = shallowRef<readonly T[]>([])
  let callOff = () => {}

  function turn(wanted: readonly T[], before: readonly T[], done: number) {
    const fresh = wanted.slice(0, done)
    const waiting = done < wanted.length
    shown.value = waiting ? [...fresh, ...before.filter(({ at }) => at > fresh.at(-1)!.at)] : fresh
    if (waiting) callOff = afterDrawn(() => turn(wanted, before, done + 1))
  }

  watch(
    list,
    (wanted) => {
      callOff()
      turn(wanted, shown.value, Math.min(1, wanted.length))
    },
    { immediate: true },
  )
  onScopeDispose(() => callOff())
  return shown
}
