import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import HomePage from '@/features/home/HomePage.vue'
import ItemPage from '@/features/security/ItemPage.vue'
import SecurityPage from '@/features/security/SecurityPage.vue'
import { checks, eraseAll, settings, startJourney } from '@/storage'
import { emptyTables } from '../../support/emptyTables.ts'
import { publishRealPack } from '../../support/realPack.ts'
import { screen, type Screen } from '../../support/screen.ts'
import { soon } from '../../support/soon.ts'
import { aJourney, keptValue } from '../../support/tabs.ts'

enableAutoUnmount(afterEach)
const on = (days: number, hour = 12) => vi.setSystemTime(new Date(2026, 11, 1 + days, hour))

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 11, 1, 12) })
  publishRealPack()
  await eraseAll()
  await emptyTables(checks, settings)
  await keptValue(startJourney(aJourney()))
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

/** «Готово» under one thing of the real list, whose schedule is the content's own. */
async function done(item: string) {
  const shown = await screen(ItemPage, { item }, `/security/${item}`)
  await soon(() => shown.button('Готово'))
  await shown.button('Готово').trigger('click')
  await soon(() => expect(shown.words()).toContain('Сделано сегодня'))
  shown.page.unmount()
}
/** The home page, opened and given the time in which it would speak. */
async function home(): Promise<Screen> {
  const shown = await screen(HomePage)
  await soon(() => expect(shown.words()).toContain('Следующий шаг'))
  await keptValue(settings.list())
  await new Promise((rest) => setTimeout(rest, 60))
  return shown
}
const says = async (words: string | null) => {
  const shown = await home()
  if (words === null) expect(shown.words()).not.toMatch(/пора проверить/)
  else await soon(() => expect(shown.words()).toContain(words))
  shown.page.unmount()
}

describe('the word about what is due', { timeout: 30_000 }, () => {
  it('comes at home on the day, leads to the list, and goes when it is done again', async () => {
    await done('sessions')
    on(6)
    await says(null)
    on(7)
    const shown = await home()
    await soon(() => expect(shown.words()).toContain('1 дело пора проверить'))
    expect(shown.page.find('.due a').attributes('href')).toBe('/security')
    shown.page.unmount()
    await done('sessions')
    await says(null)
  })

  it('goes at «Не сейчас», and comes again only when something more has fallen due', async () => {
    await done('sessions')
    on(3)
    await done('updates')
    on(7)
    const shown = await home()
    await soon(() => expect(shown.words()).toContain('1 дело пора проверить'))
    await shown.button('Не сейчас').trigger('click')
    await soon(() => expect(shown.words()).not.toContain('пора проверить'))
    shown.page.unmount()
    await says(null)
    on(60)
    await says('2 дела пора проверить')
  })

  it('is said once for each thing after a year away', async () => {
    await done('sessions')
    await done('updates')
    await done('code-to-nobody')
    on(365)
    await says('3 дела пора проверить')
  })

  it('never comes once reminders are switched off', async () => {
    await done('sessions')
    on(30)
    await says('1 дело пора проверить')
    const room = await screen(SecurityPage, {}, '/security')
    await soon(() => expect(room.page.find('input[role=switch]').exists()).toBe(true))
    await room.page.get('input[role=switch]').setValue(false)
    await soon(async () => expect((await keptValue(settings.one('security.reminders')))?.value).toBe(false))
    await says(null)
  })

  it('comes to a phone that has no journey, too', async () => {
    await done('sessions')
    const { removeJourney, journeys } = await import('@/storage')
    for (const { id } of await keptValue(journeys())) await removeJourney(id)
    on(7)
    const shown = await screen(HomePage)
    await soon(() => expect(shown.words()).toContain('1 дело пора проверить'))
  })

  it('is silenced by no clock that ran ahead when it was sent away', async () => {
    await done('sessions')
    on(4000)
    const shown = await home()
    await soon(() => expect(shown.words()).toContain('1 дело пора проверить'))
    await shown.button('Не сейчас').trigger('click')
    await soon(() => expect(shown.words()).not.toContain('пора проверить'))
    shown.page.unmount()
    on(7)
    await says('1 дело пора проверить')
  })
})
