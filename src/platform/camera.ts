/** Why there is no picture from the camera. Each has its own sentence and its own way round. */
export type CameraProblem =
  /** The person, or the phone's settings, said no. */
  | 'denied'
  /** There is no camera here. */
  | 'none'
  /** Another app or tab holds it. */
  | 'busy'
  /** The page came over plain http: browsers show no camera to such pages. */
  | 'insecure'
  /** This browser has no camera for pages: some in-app browsers. */
  | 'unsupported'
  /** It was there and went away: unplugged, taken by a call, its permission withdrawn. */
  | 'gone'

export interface Zoom {
  readonly min: number
  readonly max: number
  readonly step: number
}

export interface Camera {
  readonly stream: MediaStream
  readonly id: string
  readonly hasTorch: boolean
  readonly zoom: Zoom | null
  /** False when the camera would not. */
  setTorch(on: boolean): Promise<boolean>
  setZoom(times: number): Promise<boolean>
  close(): void
}

export type CameraOpened = { readonly ok: true; readonly camera: Camera } | { readonly ok: false; readonly problem: CameraProblem }

export interface CameraChoice {
  readonly id: string
  /** As the phone calls it, often in English: for ordering, not for showing. */
  readonly label: string
}

/** Whether the person has already decided. `ask` also where the browser does not say. */
export async function cameraPermission(): Promise<'granted' | 'denied' | 'ask'> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' })
    return state === 'prompt' ? 'ask' : state
  } catch {
    return 'ask'
  }
}

const ABSENT: CameraOpened = { ok: false, problem: 'none' }

/**
 * Opens the camera named by `id`, or the back one. Asks the person, so explain first. `onGone` is called if the picture stops by itself.
 * Never throws: every failure is a named problem.
 */
export async function openCamera(id: string | null, onGone: () => void): Promise<CameraOpened> {
  if (!isSecureContext) return { ok: false, problem: 'insecure' }
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia) return { ok: false, problem: 'unsupported' }
  // What counts for reading is pixels per module, so as many as the phone gives without effort.
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } }
  const which = id ? { deviceId: { exact: id } } : { facingMode: { ideal: 'environment' } }
  try {
    return { ok: true, camera: await startCamera(devices, { video: { ...which, ...size }, audio: false }, onGone) }
  } catch (problem) {
    const named = problemOf(problem)
    // A remembered camera that is no longer there: any other will do.
    if (named === 'none' && id) return openCamera(null, onGone)
    return named === 'none' ? ABSENT : { ok: false, problem: named }
  }
}

async function startCamera(devices: MediaDevices, wanted: MediaStreamConstraints, onGone: () => void): Promise<Camera> {
  const stream = await devices.getUserMedia(wanted)
  const track = stream.getVideoTracks()[0]
  if (!track) throw new DOMException('No picture in the stream', 'NotFoundError')
  track.addEventListener('ended', onGone)
  const can = capabilities(track)
  const apply = async (wish: MediaTrackConstraintSet & { torch?: boolean; zoom?: number }) => {
    try {
      await track.applyConstraints({ advanced: [wish] })
      return true
    } catch {
      return false
    }
  }
  return {
    stream,
    id: track.getSettings().deviceId ?? '',
    hasTorch: can.torch === true,
    zoom: zoomOf(can.zoom),
    setTorch: (torch) => apply({ torch }),
    setZoom: (zoom) => apply({ zoom }),
    close() {
      track.removeEventListener('ended', onGone)
      for (const each of stream.getTracks()) each.stop()
    },
  }
}

/** Phones say what they can do; TypeScript's library does not know these two yet, and older browsers do not say at all. */
interface MoreCapabilities {
  readonly torch?: unknown
  readonly zoom?: unknown
}
function capabilities(track: MediaStreamTrack): MoreCapabilities {
  return typeof track.getCapabilities === 'function' ? (track.getCapabilities() as MoreCapabilities) : {}
}

function zoomOf(said: unknown): Zoom | null {
  if (typeof said !== 'object' || said === null || !('min' in said) || !('max' in said)) return null
  const [min, max, step] = [Number(said.min), Number(said.max), 'step' in said ? Number(said.step) : 0.1]
  // Beyond four times a phone only enlarges what it already has.
  return max > min && min > 0 ? { min, max: Math.min(max, min * 4), step: step || 0.1 } : null
}

/** Old and new names of the same refusals, in the browsers' words. */
export function problemOf(problem: unknown): CameraProblem {
  const name = problem instanceof DOMException || problem instanceof Error ? problem.name : ''
  if (['NotAllowedError', 'PermissionDeniedError', 'PermissionDismissedError', 'SecurityError'].includes(name)) return 'denied'
  if (['NotFoundError', 'DevicesNotFoundError', 'OverconstrainedError', 'ConstraintNotSatisfiedError'].includes(name)) return 'none'
  if (['NotReadableError', 'TrackStartError', 'AbortError', 'SourceUnavailableError'].includes(name)) return 'busy'
  return 'unsupported'
}

/**
 * All cameras but the ones that face the reader, best first; their names are known only once one has been allowed. Phones with several back
 * cameras often hand out the wide or the far one, which cannot focus on a poster: number 0 is the main one on Android.
 */
export async function listCameras(): Promise<CameraChoice[]> {
  try {
    const all = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput')
    const back = all.filter(({ label }) => !/front|user|передн|фронт/i.test(label))
    return (back.length > 0 ? back : all).map(({ deviceId, label }) => ({ id: deviceId, label })).sort((a, b) => rank(a) - rank(b))
  } catch {
    return []
  }
}

const rank = ({ label }: CameraChoice) =>
  Number(/^camera2? (\d+)/.exec(label)?.[1] ?? 50) + (/ultra|сверхшир|tele|теле|macro|макро/i.test(label) ? 100 : 0)
