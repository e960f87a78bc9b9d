let stop = () => {}

/**
 * A page that was gone to is announced by its heading, which takes the focus. A page whose words have yet to come may change that heading for another:
 * then the new one takes the focus over, unless the person has gone on meanwhile.
 */
export function announceHeading() {
  stop()
  let focused = focusHeading()
  const watcher = new MutationObserver(() => {
    if (focused?.isConnected) return
    if (document.activeElement === null || document.activeElement === document.body) focused = focusHeading()
    else watcher.disconnect()
  })
  watcher.observe(document.body, { childList: true, subtree: true })
  stop = () => watcher.disconnect()
}

function focusHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  return heading
}
