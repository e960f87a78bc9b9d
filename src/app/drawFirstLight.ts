import { createSSRApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { language, type Language } from '@/i18n'
import FirstLight from './FirstLight.vue'
import { rooms } from './rooms'

/**
 * Runs at build, in Node: the sheet of `features/join/firstLight.ts` in one language, as HTML for a `<template>`. `base` is the path of the app.
 * The policy lets no style attribute through, so one in a component is an error here. @throws Error naming it; whatever a component throws
 */
export async function drawFirstLight(inLanguage: Language, base: string): Promise<string> {
  const drawn = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(base),
    routes: rooms.map((room) => ({ ...room, component: drawn }) as typeof room),
  })
  await router.push('/i')
  language.value = inLanguage
  const app = createSSRApp(FirstLight).use(router)
  // Vue would only write to the log and leave something out.
  const faults: unknown[] = []
  app.config.errorHandler = (fault) => void faults.push(fault)
  const html = await renderToString(app)
  if (faults.length > 0) throw faults[0]
  const styled = /<[^>]* style="[^>]*>/.exec(html)
  if (styled) throw new Error(`The first screen has a style attribute, which the policy refuses: ${styled[0]}`)
  return html.replace(/<!--.*?-->/gs, '')
}
