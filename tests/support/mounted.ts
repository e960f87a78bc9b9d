import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'

/** Runs a composable inside a component that is on the page; `leave` takes the component away. */
export function onPage<T>(composable: () => T): { value: T; leave: () => void } {
  let value!: T
  const page = mount(
    defineComponent({
      setup() {
        value = composable()
        return () => h('p')
      },
    }),
  )
  return { value, leave: () => page.unmount() }
}
