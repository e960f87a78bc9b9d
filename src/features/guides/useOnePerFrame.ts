import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/**
 * A list that changes from the top, one item a frame, what stood lower staying until its turn: on a slow phone a whole screen of results is
 * more than one frame can draw while somebody types. `keyOf` tells what is the same item as before.
 */
export function useOnePerFrame<T>(list: () => readonly T[], keyOf: (item: T) => unknown): Readonly<ShallowRef<readonly T[]>> {
  const shown = shallowRef<readonly T[]>([])
  let frame = 0

  function draw(wanted: readonly T[], before: readonly T[], done: number) {
    const fresh = wanted.slice(0, done)
    const taken = new Set(fresh.map(keyOf))
    const waiting = done < wanted.length
    shown.value = waiting ? [...fresh, ...before.filter((item) => !taken.has(keyOf(item)))] : fresh
    if (waiting) frame = requestAnimationFrame(() => draw(wanted, before, done + 1))
  }

  watch(
    list,
    (wanted) => {
      cancelAnimationFrame(frame)
      // With the frame, not before it: what is drawn before a frame and what is drawn in it would both be its work.
      const before = shown.value
      if (before.length === 0 || wanted.length === 0) draw(wanted, before, Math.min(1, wanted.length))
      else frame = requestAnimationFrame(() => draw(wanted, before, 1))
    },
    { immediate: true },
  )
  onScopeDispose(() => cancelAnimationFrame(frame))
  return shown
}
