interface Place {
  readonly left: number
  readonly top: number
}

/** How long a page may take to get its words, in milliseconds, before one is brought as near to the place as it goes. */
const PATIENCE = 3000
/** A page that has grown no more for so long, in milliseconds, and waits for no words, has them all: what was unfolded on it is folded again. */
const STILL = 400
/** Whoever has begun to read or scroll is not to be moved. */
const OWN_WILL = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const

/**
 * Where to scroll on the way back. A page fetches its words, and until they are there it is too short to have the place at all: so it is gone to when
 * the page is long enough. `false`: nowhere, since another page was opened meanwhile (`isHere`) or the person took over.
 */
export function backToPlace(place: Place, isHere: () => boolean): Promise<Place | false> {
  const until = performance.now() + PATIENCE
  return new Promise((resolve) => {
    let frame = 0
    let long = 0
    let grewAt = performance.now()
    function end(answer: Place | false) {
      cancelAnimationFrame(frame)
      for (const kind of OWN_WILL) removeEventListener(kind, takeOver)
      resolve(answer)
    }
    const takeOver = () => end(false)
    function look() {
      const { scrollHeight, clientHeight } = document.documentElement
      if (scrollHeight !== long || document.querySelector('main .skeleton, main [aria-busy="true"]')) grewAt = performance.now()
      long = scrollHeight
      if (!isHere()) end(false)
      else if (scrollHeight - clientHeight >= place.top || performance.now() > Math.min(until, grewAt + STILL)) end(place)
      else frame = requestAnimationFrame(look)
    }
    for (const kind of OWN_WILL) addEventListener(kind, takeOver, { passive: true })
    look()
  })
}
