import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { undoable } from '@/composables/useUndo'
import { places } from '@/routeNames'
import ItemPage from '@/features/security/ItemPage.vue'
import SecurityPage from '@/features/security/SecurityPage.vue'
import { setLanguage } from '@/i18n'
import { checks, settings } from '@/storage'
import { publishRealPack } from '../../support/realPack.ts'
import { emptyTables } from '../../support/emptyTables.ts'
import { screen } from '../../support/screen.ts'
import { soon } from '../../support/soon.ts'
import { wakingPhone } from '../../support/wakingPhone.ts'

enableAutoUnmount(afterEach)

const NOON = new Date(2026, 11, 1, 12).getTime()
const daysLater = (days: number) => new Date(2026, 11, 1 + days, 12)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  publishRealPack()
  await emptyTables(checks, settings)
  undoable.value = null
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  setLanguage('ru')
  document.body.replaceChildren()
})

type Shown = Awaited<ReturnType<typeof screen>>
const says = (shown: Shown, words: string) => soon(() => expect(shown.words()).toContain(words))

async function openRoom(): Promise<Shown> {
  const shown = await screen(SecurityPage, {}, '/security')
  await says(shown, 'Сделано')
  return shown
}
async function openItem(item: string): Promise<Shown> {
  const shown = await screen(ItemPage, { item }, `/security/${item}`)
  await says(shown, 'Как проверить')
  await soon(() => expect(shown.page.find('.bar').exists()).toBe(true))
  return shown
}
const row = async (item: string) => {
  const kept = await checks.one(item)
  return kept.ok ? kept.value : null
}
async function confirmOn(days: number, item: string) {
  vi.setSystemTime(daysLater(days))
  const shown = await openItem(item)
  await shown.button('Готово').trigger('click')
  await says(shown, 'Сделано')
  shown.page.unmount()
}

describe('«Защита»', () => {
  it('says in words what the fence shows, and stars one thing to do', async () => {
    const shown = await openRoom()
    expect(shown.page.get('svg[role=img]').attributes('aria-label')).toMatch(
      /^Забор вокруг дома: стоит 0 из \d\d досок\. Калитка открыта\.$/,
    )
    expect(shown.words()).toMatch(/Сделано 0 из \d\d/)
    expect(shown.page.findAll('.next h2')).toHaveLength(1)
    expect(shown.page.findAll('details').map((one) => one.attributes('open'))).toEqual([undefined, undefined, undefined])
  })

  it('does not burden somebody without a journey with the work of administrators', async () => {
    const shown = await openRoom()
    expect(shown.words()).not.toContain('Ушедшие сотрудники убраны')
  })

  it('takes what is not for me out of the count, and gives it back', async () => {
    const shown = await openRoom()
    const of = Number(/Сделано 0 из (\d+)/.exec(shown.words())?.[1])
    const item = await openItem('screen-lock')
    await item.button('Не для меня').trigger('click')
    await says(shown, `Сделано 0 из ${of - 1}`)
    await says(item, 'В счёт оно не идёт')
    await item.button('Это для меня').trigger('click')
    await says(shown, `Сделано 0 из ${of}`)
  })

  it('ticks in the list, and «Отменить» brings back exactly what was', async () => {
    const shown = await openRoom()
    await shown.page.get('[aria-label="Отметить: готово — Экран заперт"]').trigger('click')
    await says(shown, 'Сделано 1 из')
    undoable.value?.undo()
    await says(shown, 'Сделано 0 из')
  })

  it('is silent about what is done until its day, then asks again, and each reminder can be sent away', async () => {
    await confirmOn(0, 'sessions')
    vi.setSystemTime(daysLater(6))
    const before = await openRoom()
    expect(before.words()).not.toMatch(/дел\S* пора проверить/)
    before.page.unmount()

    await confirmOn(0, 'updates')
    await confirmOn(0, 'code-to-nobody')
    vi.setSystemTime(daysLater(365))
    const shown = await openRoom()
    await says(shown, '3 дела пора проверить')
    const away = shown.page.findAll('.due button')
    expect(away.map((one) => one.text())).toContain('Не сейчас')
    await away[0]!.trigger('click')
    await says(shown, '2 дела пора проверить')
  })

  it('asks for nothing again once reminders are off', async () => {
    await confirmOn(0, 'sessions')
    vi.setSystemTime(daysLater(30))
    const shown = await openRoom()
    await says(shown, '1 дело пора проверить')
    await shown.page.get('input[role=switch]').setValue(false)
    await soon(() => expect(shown.words()).not.toContain('дело пора проверить'))
    expect((await settings.one('security.reminders')).ok).toBe(true)
  })

  it('offers a word from the closed app only where the browser will wake it, and takes it back', async () => {
    const switches = (shown: Shown) => shown.page.findAll('input[role=switch]')
    const nowhere = await openRoom()
    expect(switches(nowhere)).toHaveLength(1)
    nowhere.page.unmount()

    const { phone, remove } = wakingPhone()
    try {
      const shown = await openRoom()
      await says(shown, 'Уведомлять, когда «Крыльцо» закрыто')
      await switches(shown)[1]!.setValue(true)
      await soon(() => expect(phone.tags.size).toBe(1))
      await switches(shown)[1]!.setValue(false)
      await soon(() => expect(phone.tags.size).toBe(0))
      phone.permission = 'default'
      phone.answer = 'denied'
      await switches(shown)[1]!.setValue(true)
      await says(shown, 'Телефон не разрешил уведомления')
      expect(switches(shown)).toHaveLength(1)
    } finally {
      remove()
    }
  })

  it('speaks English', async () => {
    setLanguage('en')
    const shown = await screen(SecurityPage, {}, '/security')
    await says(shown, 'Do this now')
  })
})

describe('one thing of the list', () => {
  it('climbs the ladder with each «Готово» and says the next day in words', async () => {
    await confirmOn(0, 'sessions')
    expect((await row('sessions'))?.rung).toBe(0)
    await confirmOn(7, 'sessions')
    expect(await row('sessions')).toMatchObject({ rung: 1, dueAt: Date.UTC(2026, 11, 1 + 7 + 14) })
    const shown = await openItem('sessions')
    await says(shown, 'Сделано сегодня. Проверить снова — 22 декабря.')
  })

  it('says what has to be done before it', async () => {
    const shown = await openItem('backup-codes')
    expect(shown.words()).toContain('Сначала: Вторая проверка при входе')
  })

  it('opens also for a reader it was not written for, and says so when there is none of that name', async () => {
    expect((await openItem('annul-links')).words()).toContain('Неиспользованные ссылки закрыты')
    const nothing = await screen(ItemPage, { item: 'no-such-thing' }, '/security/no-such-thing')
    await says(nothing, 'Такого дела здесь нет')
  })

  it('hands a calendar file over and says what came of it', async () => {
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    const shown = await openItem('sessions')
    await shown.button('Напомнить').trigger('click')
    await says(shown, 'Файл сохранён')
    expect(saved).toEqual(['kryltso-sessions.ics'])
    vi.restoreAllMocks()
  })

  it('leads on to the next thing when it is done', async () => {
    const shown = await openItem('screen-lock')
    await shown.button('Готово').trigger('click')
    await says(shown, 'Следующее дело')
    const link = shown.page.findAll('a').find((one) => one.text() === 'Следующее дело')
    expect(shown.router.resolve(link?.attributes('href') ?? '').name).toBe(places.securityItem)
  })
})
