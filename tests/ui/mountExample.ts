import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { RichLinkKey } from '@/ui/richLink'
import { example, ExampleLink } from './examples'

let mounted: VueWrapper[] = []

/** Mounts a named example in the page, with links inside authored text as they are in the app. */
export function mountExample(part: string, name: string, props: Record<string, unknown> = {}): VueWrapper {
  const one = example(part, name)
  const wrapper = mount(one.part, {
    props: { ...one.props, ...props },
    slots: { ...one.slots },
    global: { provide: { [RichLinkKey as symbol]: ExampleLink } },
    attachTo: document.body,
  })
  mounted.push(wrapper)
  return wrapper
}

/** For a test file of parts: whatever Vue warns of fails the test, and the page is empty again afterwards. */
export function partsSpeakNoWarnings(): void {
  let warned: ReturnType<typeof vi.spyOn>
  beforeEach(() => {
    warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  })
  afterEach(() => {
    mounted.forEach((wrapper) => wrapper.unmount())
    mounted = []
    expect(warned.mock.calls).toEqual([])
    warned.mockRestore()
  })
}
