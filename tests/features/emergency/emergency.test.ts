import { readdirSync } from 'node:fs'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CardPage from '@/features/emergency/CardPage.vue'
import EmergencyPage from '@/features/emergency/EmergencyPage.vue'
import RecordPage from '@/features/emergency/RecordPage.vue'
import SheetPage from '@/features/emergency/SheetPage.vue'
import { undoable } from '@/composables/useUndo'
import { log } from '@/storage'
import { emptyTables } from '../../support/emptyTables.ts'
import { publishRealPack } from '../../support/realPack.ts'
import { screen, type Screen } from '../../support/screen.ts'
import { soon } from '../../support/soon.ts'

enableAutoUnmount(afterEach)
beforeEach(async () => {
  publishRealPack()
  await emptyTables(log)
  undoable.value = null
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** Every path there is, by the content itself: one that is written tomorrow is walked too. */
const CARDS = readdirSync('src/content/emergency')
const says = (shown: Screen, words: string) => soon(() => expect(shown.words()).toContain(words))
const heading = (shown: Screen) => shown.page.get('h1').text()
const record = async () => {
  const all = await log.list()
  return all.ok ? all.value.map(({ what }) => what) : []
}
async function openCard(slug: string): Promise<Screen> {
  const shown = await screen(CardPage, { slug }, `/emergency/${slug}`)
  await says(shown, 'Действие 1 из')
  return shown
}

describe('the first page of an emergency', () => {
  it('names nine troubles', async () => {
    const shown = await screen(EmergencyPage, {}, '/emergency')
    await says(shown, 'Мой вход украли')
    const found = shown.page.findAll('a').map((link) => link.attributes('href')?.replace('/emergency/', ''))
    expect(found).toEqual(expect.arrayContaining(CARDS))
  })
})

describe.each(CARDS)('the path «%s»', (slug) => {
  it('is walked to its end, one thing to do at a time, and everything done is on record', async () => {
    const shown = await openCard(slug)
    const of = Number(/Действие 1 из (\d+)/.exec(shown.words())?.[1])
    const seen = new Set<string>()
    for (let at = 1; at <= of; at += 1) {
      await says(shown, `Действие ${at} из ${of}`)
      seen.add(heading(shown))
      expect(shown.page.findAll('.button-primary')).toHaveLength(1)
      await shown.button('Сделано').trigger('click')
    }
    await says(shown, 'Это всё. Вы сделали главное.')
    expect(seen.size).toBe(of)
    await soon(async () => expect(await record()).toHaveLength(of))
  })
})

describe('a card', () => {
  it('can be walked without marking, back and forth, and jumped about in', async () => {
    const shown = await openCard('account-taken')
    await shown.button('Далее').trigger('click')
    await says(shown, 'Действие 2 из')
    await shown.button('Назад').trigger('click')
    await says(shown, 'Действие 1 из')
    await shown.page.findAll('button.jump')[6]!.trigger('click')
    await says(shown, 'Действие 7 из')
    expect(await record()).toEqual([])
  })

  it('goes on where somebody stopped who comes back after a call', async () => {
    const shown = await openCard('paid')
    await shown.button('Сделано').trigger('click')
    await soon(async () => expect(await record()).toEqual(['call-bank']))
    shown.page.unmount()
    const back = await screen(CardPage, { slug: 'paid' }, '/emergency/paid')
    await says(back, 'Действие 2 из')
  })

  it('takes a mark made by accident back, and the record says both', async () => {
    const shown = await openCard('paid')
    await shown.button('Сделано').trigger('click')
    await soon(() => expect(undoable.value).not.toBeNull())
    undoable.value?.undo()
    await soon(async () => expect(await record()).toHaveLength(2))
    await shown.button('Назад').trigger('click')
    await soon(() => shown.button('Сделано'))
    const page = await screen(RecordPage, {}, '/emergency/record')
    await says(page, 'Отметка снята: ')
    expect(page.page.find('s').text()).toBe(heading(shown))
  })

  it('can take a mark back later too, and put it anew', async () => {
    const shown = await openCard('paid')
    await shown.button('Сделано').trigger('click')
    await says(shown, 'Действие 2 из')
    await shown.button('Назад').trigger('click')
    await soon(() => shown.button('Отменить'))
    await shown.button('Отменить').trigger('click')
    await soon(() => shown.button('Сделано'))
    await shown.button('Сделано').trigger('click')
    await soon(async () => expect(await record()).toHaveLength(3))
    const page = await screen(RecordPage, {}, '/emergency/record')
    await soon(() => expect(page.page.findAll('.case li').map((line) => line.find('s').exists())).toEqual([true, false]))
  })

  it('asks which messenger it was only where that changes the words, and then shows that one', async () => {
    const shown = await openCard('account-taken')
    await says(shown, 'VK или MAX?')
    await shown.button('MAX').trigger('click')
    await says(shown, 'Войдите заново по номеру и коду')
    expect(shown.words()).not.toContain('VK или MAX?')
    const call = await openCard('call-now')
    expect(call.words()).not.toContain('VK или MAX?')
  })

  it('gives each number to tap with its source and date', async () => {
    const shown = await openCard('account-taken')
    await shown.page.findAll('button.jump')[6]!.trigger('click')
    await says(shown, 'Проверено: 23 ноября')
    expect(shown.page.find('a[href="tel:88001007010"]').exists()).toBe(true)
  })

  it('fills ready words with the day, and leaves no mark unfilled', async () => {
    const shown = await openCard('account-taken')
    await shown.page.findAll('button.jump')[3]!.trigger('click')
    const text = shown.page.get('textarea').element.value
    expect(text).toContain('мой вход в мессенджер украли')
    expect(text).not.toMatch(/[{}]/)
  })

  it('that does not exist leads back to all of them', async () => {
    const shown = await screen(CardPage, { slug: 'no-such' }, '/emergency/no-such')
    await says(shown, 'Такого случая здесь нет')
  })
})

describe('the record', () => {
  it('says what was done and when, in words, and shares it as text', async () => {
    const shared: string[] = []
    Object.defineProperty(navigator, 'share', { configurable: true, value: async ({ text }: ShareData) => void shared.push(text ?? '') })
    const shown = await openCard('paid')
    await shown.button('Сделано').trigger('click')
    await soon(async () => expect(await record()).toHaveLength(1))
    const page = await screen(RecordPage, {}, '/emergency/record')
    await says(page, 'Поделиться')
    await page.button('Поделиться').trigger('click')
    await soon(() => expect(shared).toHaveLength(1))
    expect(shared[0]).toMatch(/\d{4}.* — /)
    Reflect.deleteProperty(navigator, 'share')
  })
})

describe('a sheet for the wall', () => {
  it('holds the words of the card and every number that may be called', async () => {
    const shown = await screen(SheetPage, { sheet: 'family' }, '/emergency/sheet/family')
    await says(shown, 'Перезвоните сами')
    await says(shown, '8 800 100-70-10')
    expect(shown.words()).not.toContain('В чате чужой')
  })
  it('for the staff room says what to do about a stranger in the chat, too', async () => {
    const shown = await screen(SheetPage, { sheet: 'staff' }, '/emergency/sheet/staff')
    await says(shown, 'В чате чужой')
  })
})

describe('with a network that says nothing', () => {
  // The last of all: a question without an answer is not asked again for a while.
  it('the first page says what matters all the same', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const waiting = await screen(EmergencyPage, {}, '/emergency')
    expect(waiting.words()).toContain('Положите трубку. Никому не называйте код.')
  })
})
