import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CopyReminder from '@/features/home/CopyReminder.vue'
import { copyHabit, eraseAll, keepCopyHabit, markStep, startJourney } from '@/storage'
import { screen } from '../../support/screen.ts'
import { aJourney, keptValue } from '../../support/tabs.ts'

const DAY = 86_400_000
const soon = (isSo: () => boolean | Promise<boolean>) => vi.waitUntil(isSo, { timeout: 15_000 })

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 1) })
  await eraseAll()
  const { row } = await keptValue(startJourney(aJourney()))
  for (const stepId of ['a', 'b', 'c']) await keptValue(markStep(row.id, { stepId, state: 'done', at: 10 }))
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const later = (days: number) => vi.setSystemTime(Date.now() + days * DAY)
/** Opened, and given the time in which it would speak. */
async function silent() {
  const { page, words } = await screen(CopyReminder)
  await keptValue(copyHabit())
  await new Promise((done) => setTimeout(done, 100))
  const said = words()
  page.unmount()
  return said === ''
}

describe('the word about a copy', { timeout: 30_000 }, () => {
  it('comes when three marks are two weeks old and no copy is', async () => {
    expect(await silent()).toBe(true)
    later(15)
    const { words, page } = await screen(CopyReminder)
    await soon(() => words().includes('Есть новые отметки без копии'))
    expect(page.find('a').attributes('href')).toBe('/settings/data')
  })

  it('goes at «Не сейчас», and comes again after two weeks', async () => {
    later(15)
    const { words, button } = await screen(CopyReminder)
    await soon(() => words() !== '')
    await button('Не сейчас').trigger('click')
    expect(words()).toBe('')
    await soon(async () => (await keptValue(copyHabit())).putOffAt !== undefined)
    expect(await silent()).toBe(true)
    later(15)
    expect(await silent()).toBe(false)
  })

  it('can be switched off for good', async () => {
    later(15)
    const { words, button } = await screen(CopyReminder)
    await soon(() => words() !== '')
    await button('Больше не напоминать').trigger('click')
    await soon(async () => (await keptValue(copyHabit())).off === true)
    later(100)
    expect(await silent()).toBe(true)
  })

  it('is silent after a copy', async () => {
    later(15)
    await keptValue(keepCopyHabit({ copiedAt: Date.now() }))
    later(100)
    expect(await silent()).toBe(true)
  })
})
