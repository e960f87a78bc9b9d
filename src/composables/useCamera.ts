import { onScopeDispose, shallowRef } from 'vue'
import { cameraPermission, listCameras, openCamera, type Camera, type CameraChoice, type CameraProblem } from '@/platform/camera'
import { keepForTab, keptForTab } from '@/platform/tabMemory'

export type CameraState =
  /** Nothing was asked of the person yet. */
  | { readonly is: 'asking' }
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly camera: Camera }
  /** Put away for a while: something was found, or the app is in the background. */
  | { readonly is: 'resting' }
  | { readonly is: 'problem'; readonly problem: CameraProblem }

/** Which camera was chosen, for as long as the tab lives. */
const CHOSEN = 'kryltso.camera'

/** The camera of one screen: opened at a tap, or at once where it was allowed before; let go when the screen is left or nobody looks. */
export function useCamera() {
  const state = shallowRef<CameraState>({ is: 'asking' })
  const others = shallowRef<readonly CameraChoice[]>([])
  let turn = 0

  async function open(id = keptForTab(CHOSEN)) {
    release()
    state.value = { is: 'opening' }
    const mine = (turn += 1)
    const opened = await openCamera(id, () => gone(mine))
    // Left, or asked for another one meanwhile.
    if (mine !== turn) return opened.ok ? opened.camera.close() : undefined
    state.value = opened.ok ? { is: 'open', camera: opened.camera } : { is: 'problem', problem: opened.problem }
    if (opened.ok) others.value = await listCameras()
  }

  function gone(mine: number) {
    if (mine !== turn) return
    release()
    state.value = { is: 'problem', problem: 'gone' }
  }

  function release() {
    turn += 1
    if (state.value.is === 'open') state.value.camera.close()
  }

  function rest() {
    release()
    if (state.value.is !== 'problem') state.value = { is: 'resting' }
  }

  /** The next one of several. */
  async function another() {
    if (state.value.is !== 'open') return
    const { id } = state.value.camera
    const next = others.value[(others.value.findIndex((one) => one.id === id) + 1) % others.value.length]
    if (!next) return
    keepForTab(CHOSEN, next.id)
    await open(next.id)
  }

  /** Whoever allowed it before is not asked why again; whoever forbade it is told the way back. */
  async function openIfAllowed() {
    const permission = await cameraPermission()
    if (state.value.is !== 'asking') return
    if (permission === 'granted') await open()
    if (permission === 'denied') state.value = { is: 'problem', problem: 'denied' }
  }

  let wasOpen = false
  function lookedAway() {
    if (document.visibilityState === 'hidden') {
      wasOpen = state.value.is === 'open'
      if (wasOpen) rest()
    } else if (wasOpen && state.value.is === 'resting') {
      wasOpen = false
      void open()
    }
  }
  document.addEventListener('visibilitychange', lookedAway)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', lookedAway)
    release()
  })

  return { state, others, open, openIfAllowed, rest, another }
}
