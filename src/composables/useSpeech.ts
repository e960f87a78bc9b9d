import { onScopeDispose, readonly, shallowRef, watch } from 'vue'
import { language } from '@/i18n'
import { onVoice, say } from '@/platform/speech'

/** Reading aloud by the phone's own voice: `can` is false where none speaks this language with no network. */
export function useSpeech() {
  const can = shallowRef(false)
  const speaking = shallowRef(false)
  let stop = () => {}

  const hush = () => stop()
  watch(
    language,
    (now, _before, onCleanup) => {
      hush()
      onCleanup(onVoice(now, (has) => (can.value = has)))
    },
    { immediate: true },
  )
  onScopeDispose(hush)

  function toggle(pieces: readonly string[]) {
    if (speaking.value) return hush()
    speaking.value = true
    stop = say(pieces, language.value, () => {
      speaking.value = false
      stop = () => {}
    })
    if (!speaking.value) stop = () => {}
  }
  return { can: readonly(can), speaking: readonly(speaking), toggle }
}
