import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { openReader, type FrameRead, type QrFound, type QrReader } from '@/platform/qr/reader'
import { useCamera } from './useCamera'

/** What would help now, from what the last frames showed. */
export type Hint =
  | 'aim'
  /** It is too dark to read. */
  | 'dark'
  /** A code is there, too small or blurred. */
  | 'nearer'
  /** It takes long: another way may be quicker. */
  | 'long'
  /** Nothing here can read: a part of the app did not come, or this browser lets nobody look at the picture. */
  | 'unreadable'

export type PhotoState =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly done: number; readonly of: number }
  | { readonly is: 'nothing' }
  | { readonly is: 'not-a-picture' }
  /** Nobody could look at it: a part of the app did not come, or the memory was not enough. */
  | { readonly is: 'failed' }

const DARK = 45
const LONG = 20_000
/** Frames in a row that must agree before the words change: they are read by a person, not by a machine. */
const AGREE = 3
/** One frame may be lost while the camera is changed; so many in a row mean that none will be read. */
const LOST = 6

/**
 * Reads codes from the camera and from picture files, until something is found. `watch(video)` gives it the element that shows the camera; it
 * reads the part that is seen. Needs a component: everything is let go with it.
 */
export function useScanner(onFound: (found: readonly QrFound[]) => void) {
  const camera = useCamera()
  const hint = shallowRef<Hint>('aim')
  const photo = shallowRef<PhotoState>({ is: 'none' })
  let reader: QrReader | null = null
  let video: HTMLVideoElement | null = null
  let running = 0

  /** Loaded with the screen, so that it is there when the camera is. */
  const theReader = () => (reader ??= openReader())
  theReader()

  function found(codes: readonly QrFound[]) {
    running += 1
    camera.rest()
    onFound(codes)
  }

  async function readFrames(element: HTMLVideoElement) {
    const mine = (running += 1)
    const since = performance.now()
    const said = new Hints()
    let lost = 0
    hint.value = 'aim'
    for (let frame = 0; mine === running; frame += 1) {
      await nextFrame(element)
      if (mine !== running || element.readyState < 2 || element.videoWidth === 0) continue
      const shape = element.clientWidth / Math.max(1, element.clientHeight) || 1
      const read = await readSafely(element, shape, frame % 3 === 2)
      if (mine !== running) return
      lost = read ? 0 : lost + 1
      if (lost >= LOST) hint.value = 'unreadable'
      if (!read) continue
      if (read.found.length > 0) return found(read.found)
      hint.value = said.after(read, performance.now() - since)
    }
  }

  async function readSafely(element: HTMLVideoElement, shape: number, contrast: boolean): Promise<FrameRead | null> {
    try {
      return await theReader().readFrame(element, shape, contrast)
    } catch {
      return null
    }
  }

  function show(element: HTMLVideoElement | null) {
    video = element
    running += 1
    if (video) void readFrames(video)
  }
  watch(camera.state, (now) => {
    if (now.is !== 'open') running += 1
  })

  let stop: AbortController | null = null
  async function readPhoto(file: Blob) {
    cancelPhoto()
    const mine = (stop = new AbortController())
    running += 1
    camera.rest()
    photo.value = { is: 'reading', done: 0, of: 1 }
    const read = await theReader().readPhoto(file, (done, of) => (photo.value = { is: 'reading', done, of }), mine.signal)
    if (mine.signal.aborted) return
    stop = null
    photo.value = read.ok ? { is: read.found.length > 0 ? 'none' : 'nothing' } : { is: OUTCOMES[read.problem] }
    if (read.ok && read.found.length > 0) found(read.found)
  }

  function cancelPhoto() {
    stop?.abort()
    stop = null
    photo.value = { is: 'none' }
  }

  onScopeDispose(() => {
    running += 1
    stop?.abort()
    reader?.close()
  })

  return { ...camera, hint, photo, show, readPhoto, cancelPhoto, by: computed(() => reader?.by) }
}

const OUTCOMES = { 'not-a-picture': 'not-a-picture', cancelled: 'none', failed: 'failed' } as const

/** Words that follow the frames slowly. */
class Hints {
  #now: Hint = 'aim'
  #next: Hint = 'aim'
  #times = 0

  after({ almost, light }: FrameRead, passed: number): Hint {
    const wish: Hint = almost ? 'nearer' : light < DARK ? 'dark' : passed > LONG ? 'long' : 'aim'
    this.#times = wish === this.#next ? this.#times + 1 : 1
    this.#next = wish
    if (this.#times >= AGREE) this.#now = wish
    return this.#now
  }
}

/** When there is a new picture to look at; where the browser does not say, a moment later. */
function nextFrame(element: HTMLVideoElement): Promise<void> {
  return new Promise((there) => {
    // A picture that stands still gives no new frames: the loop goes on all the same, to see that it was stopped.
    const late = setTimeout(there, 400)
    const come = () => {
      clearTimeout(late)
      there()
    }
    if ('requestVideoFrameCallback' in element) element.requestVideoFrameCallback(come)
    else setTimeout(come, 50)
  })
}
