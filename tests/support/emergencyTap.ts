import type { Page } from 'playwright-core'
import { untilApp } from './browser.ts'

/** A page of every kind from which somebody may be frightened; below the base. */
export const FRIGHTENED_AT = ['', 'guides', 'help', 'security', 'security/two-step', 'security/passport', 'practice', 'check', 'scan', 'regulation', 'glossary', 'tools/invites', 'settings', 'settings/data', 'no/such/place'] // prettier-ignore
export const FIRST_SENTENCE = 'Положите трубку. Никому не называйте код.'

/** Milliseconds on a slowed phone from a tap until the frame that shows the next page's words is drawn. */
export interface Answered {
  readonly emergency: number
  /** The same way to a page of this app that says one sentence and does nothing: what any change of page costs on this machine now. */
  readonly empty: number
}

/** Opens `place` and leaves it twice: for the emergency by its button, and for the empty page. `slowdown`: times. */
export async function tapAway(page: Page, base: string, place: string, slowdown = 4): Promise<Answered> {
  const device = await page.context().newCDPSession(page)
  const timed = async (way: Way) => {
    await page.goto(base + place)
    await untilApp(page)
    // Whatever a page still brings in after its first useful screen has come by then: people look before they tap.
    await page.waitForTimeout(1000)
    await device.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const time = await page.evaluate(untilDrawn, way)
    await device.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    return time
  }
  const answered = {
    emergency: await timed({ words: FIRST_SENTENCE, tap: '.top .door' }),
    empty: await timed({ words: 'Адрес написан с ошибкой', to: `/empty/${place}` }),
  }
  await device.detach()
  return answered
}

type Way = { readonly words: string } & ({ readonly tap: string } | { readonly to: string })

/** The router of the running app, where Vue itself leaves it for its own tools. */
interface WithApp extends HTMLElement {
  readonly __vue_app__?: { readonly config: { readonly globalProperties: { readonly $router: { push(to: string): Promise<unknown> } } } }
}

/** Runs in the page. */
function untilDrawn(way: Way): Promise<number> {
  return new Promise((done) => {
    const begun = performance.now()
    // A frame that begins with the words in the page shows them; the next task begins when it is drawn.
    const look = () =>
      requestAnimationFrame(() => {
        if (document.querySelector('main')?.textContent.includes(way.words)) setTimeout(() => done(performance.now() - begun))
        else look()
      })
    if ('tap' in way) document.querySelector<HTMLElement>(way.tap)?.click()
    else void document.querySelector<WithApp>('#app')?.__vue_app__?.config.globalProperties.$router.push(way.to)
    look()
  })
}
