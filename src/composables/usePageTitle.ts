import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'

/** The page's own title. Never put a name or anything of an invite into it: titles reach the history and the recents. */
export function usePageTitle(title: MaybeRefOrGetter<string>) {
  watchEffect(() => {
    document.title = `${toValue(title)} · Крыльцо`
  })
}
