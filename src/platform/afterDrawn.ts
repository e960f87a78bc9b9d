/**
 * Calls `work` in a task of its own after the next frame is on the glass; its own callback would come before it is drawn. Gives what calls it off.
 * Never in a tab that nobody sees, until it is seen.
 */
export function afterDrawn(work: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (task = setTimeout(work)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }
}
