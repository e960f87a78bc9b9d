import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, type Pinia } from 'pinia'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { rooms } from '@/app/rooms'
import { places } from '@/routeNames'

/** One page of the app with the real rooms around it; what a person sees is asked for by words. */
export interface Screen {
  readonly page: VueWrapper
  readonly router: Router
  /** All the words on the screen, with plain spaces. */
  words(): string
  /** The button of these very words. */
  button(words: string): ReturnType<VueWrapper['find']>
  /** The field behind this label. */
  field(label: string): ReturnType<VueWrapper['find']>
}

export async function screen(
  component: Parameters<typeof mount>[0],
  props: Record<string, unknown> = {},
  at = '/',
  pinia: Pinia = createPinia(),
): Promise<Screen> {
  const router = createRouter({ history: createMemoryHistory(), routes: [...rooms] })
  await router.push(at)
  const page = mount(component, { props, attachTo: document.body, global: { plugins: [pinia, router] } })
  const words = () => page.text().replaceAll('\u00A0', ' ')
  const button = (wanted: string) => {
    const found = page.findAll('button').find((one) => one.text().replaceAll('\u00A0', ' ') === wanted)
    if (!found) throw new Error(`No button «${wanted}» on the screen:\n${words()}`)
    return found
  }
  const field = (label: string) => {
    const found = page.findAll('label').find((one) => one.text().includes(label))
    if (!found) throw new Error(`No field «${label}» on the screen:\n${words()}`)
    return page.find(`[id="${found.attributes('for')}"]`)
  }
  return { page, router, words, button, field }
}

export { places }
