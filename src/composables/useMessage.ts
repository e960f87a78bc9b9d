import { computed, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { buttons, language } from '@/i18n'
import { canShare, copyText, shareText, type Handed } from '@/platform/share'
import { useDraft } from './useDraft'

/**
 * A ready text that the person may change before it goes anywhere. What was typed is kept as a draft; an untouched text follows its
 * original (another language, another name). `box` is what a MessageBox wants besides its text and title: `v-bind="box"`.
 */
export function useMessage(original: MaybeRefOrGetter<string>, draftKey: MaybeRefOrGetter<string>) {
  const draft = useDraft(draftKey)
  const text = shallowRef(typeof draft.value === 'string' ? draft.value : toValue(original))
  const said = shallowRef('')
  watch(
    () => toValue(original),
    (next, before) => {
      if (text.value === before) text.value = next
    },
  )
  watch(text, (typed) => (draft.value = typed === toValue(original) ? null : typed))

  const say = (handed: Handed) => (said.value = buttons[language.value].handed[handed])
  const share = () => shareText(text.value).then(say)
  const copy = () => copyText(text.value).then(say)

  const box = computed(() => {
    const { yourWords, nothingSentAlone, share: shareLabel, copy: copyLabel } = buttons[language.value]
    const labels = { label: yourWords, hint: nothingSentAlone, shareLabel, copyLabel }
    return { ...labels, canShare: canShare(), said: said.value, onShare: share, onCopy: copy }
  })

  return { text, said, box }
}
