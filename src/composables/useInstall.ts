import { onScopeDispose, shallowRef } from 'vue'
import { installState, onInstallChange, promptInstall } from '@/platform/install'

/** How the app gets to the home screen here and now, and the browser's own dialogue where there is one. */
export function useInstall() {
  const state = shallowRef(installState())
  onScopeDispose(onInstallChange(() => (state.value = installState())))
  return { state, install: promptInstall }
}
