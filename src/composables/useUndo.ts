import { shallowRef } from 'vue'

export interface Undoable {
  readonly text: string
  readonly undo: () => void
}

/** One undo at a time, shown by the shell above the bar; a newer one takes the place of an older. It outlives a change of page. */
export const undoable = shallowRef<Undoable | null>(null)

/** It was taken back elsewhere, so it is offered no longer; something else stays. */
export function withdrawUndo(text: string) {
  if (undoable.value?.text === text) undoable.value = null
}

export function offerUndo(offer: Undoable) {
  undoable.value = offer
}
