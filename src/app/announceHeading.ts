let stop = () => {}

/**
 * A page that was gone to is announced by its heading, which takes the focus; where the address names a place on the page (`hash`, decoded), by that place.
 * A page whose words have yet to come may change its heading for another, or get the place then: that takes the focus over, unless the person has
 * gone on meanwhile.
 */
export function announceHeading(hash = '') {
  stop()
  let focused = focus(headingOf(hash))
  const watcher = new MutationObserver(() => {
    const heading = headingOf(hash)
    if (heading === focused) return
    const here = document.activeElement
    if (here === null || here === document.body || here === focused) focused = focus(heading)
    else watcher.disconnect()
  })
  watcher.observe(document.body, { childList: true, subtree: true })
  stop = () => watcher.disconnect()
}

function headingOf(hash: string): HTMLElement | null {
  const place = hash === '' ? null : document.getElementById(hash.slice(1))
  return place?.querySelector<HTMLElement>('summary, h1, h2, h3, h4') ?? document.querySelector<HTMLElement>('main h1')
}

function focus(heading: HTMLElement | null): HTMLElement | null {
  if (heading?.tagName !== 'SUMMARY') heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  return heading
}
