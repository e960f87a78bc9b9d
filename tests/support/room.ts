import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router, type RouteRecordRaw } from 'vue-router'
import AuthoredLink from '@/app/AuthoredLink.vue'
import { places } from '@/routeNames'
import { RichLinkKey } from '@/ui/richLink'

export interface OpenedRoom {
  readonly room: VueWrapper
  readonly router: Router
  /** Everything on the page, as one line of text. */
  readonly words: () => string
}

const elsewhere = defineComponent({ setup: () => () => h('h1', 'Другая страница') })

/** Opens one room of the app at an address; every other place leads to an empty page. It is left at the test's end. */
export async function openRoom(routes: readonly RouteRecordRaw[], address: string): Promise<OpenedRoom> {
  const own = new Set(routes.map(({ name }) => name))
  const others = Object.values(places)
    .filter((name) => !own.has(name))
    .map((name) => ({ path: `/elsewhere/${name}/:a?/:b?`, name, component: elsewhere }))
  // Places with parameters are met by their own names only.
  const named: Partial<Record<string, string>> = {
    [places.journey]: '/journeys/:id',
    [places.step]: '/journeys/:id/:step',
    [places.guide]: '/guides/:slug',
  }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [...routes, ...others.map((one) => ({ ...one, path: named[one.name] ?? one.path }))],
  })
  await router.push(address)
  const room = mount(defineComponent({ setup: () => () => h(RouterView) }), {
    global: { plugins: [createPinia(), router], provide: { [RichLinkKey as symbol]: AuthoredLink } },
    attachTo: document.body,
  })
  onTestFinished(() => room.unmount())
  await flushPromises()
  return { room, router, words: () => room.text().replace(/\s+/g, ' ') }
}
