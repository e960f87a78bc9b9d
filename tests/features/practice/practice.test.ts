import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { practiceRoutes } from '@/features/practice/routes'
import { keepPiece, practice } from '@/storage'
import { honest, scene } from '../../domain/practice/scenes'
import { openRoom, type OpenedRoom } from '../../support/room'
import { soon } from '../../support/soon'

const scenes = [
  ...['Обман первый', 'Обман второй', 'Обман третий', 'Обман четвёртый'].map((title, index) => scene(`cheat-${index}`, { title })),
  ...['Своё первое', 'Своё второе', 'Своё третье'].map((title, index) => ({ ...honest(`honest-${index}`), title })),
  scene('for-heads', { title: 'Только руководителю', for: { role: ['head'] } }),
]

// Loaded ahead, so that no single test pays for it.
beforeAll(() => import('@/features/practice/PracticePage.vue'), 60_000)
beforeEach(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  for (const { id } of await rows()) await practice.remove(id)
  await keepPiece('practice/all/ru', 'practice.js', { scenes })
})

let open: OpenedRoom | undefined
async function go(address: string) {
  open = await openRoom(practiceRoutes, address)
  return open
}
afterEach(() => open?.room.unmount())

const button = (room: VueWrapper, words: string) => {
  const found = room.findAll('button').find((one) => one.text() === words)
  if (!found) throw new Error(`no button «${words}» among ${room.findAll('button').map((one) => one.text())}`)
  return found
}
async function press(room: VueWrapper, words: string) {
  await button(room, words).trigger('click')
  await flushPromises()
}
async function play(address: string) {
  const opened = await go(address)
  await soon(() => expect(opened.words()).toMatch(/Разговор 1 из/))
  return opened
}
const rows = async () => {
  const list = await practice.list()
  return list.ok ? list.value : []
}

describe('the start of practice', () => {
  it('says what one gets and leads three ways', async () => {
    const { room, words } = await go('/practice')
    expect(words()).toContain('среди разговоров есть настоящие')
    const ways = room.findAll('a').map((link) => link.attributes('href'))
    expect(ways).toEqual(['/practice?family', '/practice?drill', '/practice?round'])
  })

  it('says how much of what was missed has come back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 20, 12) })
    await practice.add({ scenarioId: 'cheat-1', choice: 'go', right: false })
    vi.setSystemTime(new Date(2026, 10, 21, 9))
    const { words } = await go('/practice')
    await soon(() => expect(words()).toContain('Сегодня вернулось из пропущенного: 1 разговор.'))
    vi.useRealTimers()
  })
})

describe('a conversation', () => {
  it('shows no signs before the answer, and marks and explains them after it', async () => {
    const { room, words } = await play('/practice?round')
    expect(room.findAll('.badge')).toEqual([])
    expect(words()).not.toContain('Просят код.')
    await press(room, 'Не делать')
    expect(room.get('.badge').text()).toContain('1')
    expect(words()).toContain('Просят код.')
    expect(words()).toContain('Потому что.')
    expect(document.activeElement).toBe(room.get('h1').element)
  })

  it('offers no way on but an answer, and after it only «Далее»', async () => {
    const { room } = await play('/practice?round')
    expect(
      room
        .findAll('button')
        .map((one) => one.text())
        .sort(),
    ).toEqual(['Не делать', 'Сделать', 'Спросить в ответ'])
    await press(room, 'Сделать')
    expect(room.findAll('button').map((one) => one.text())).toEqual(['Далее'])
  })

  it('is written down with its answer at once', async () => {
    const { room } = await play('/practice?round')
    const title = room.get('h1').text()
    await press(room, 'Не делать')
    await soon(async () => expect(await rows()).toHaveLength(1))
    const [row] = await rows()
    const played = scenes.find(({ slug }) => slug === row!.scenarioId)!
    expect([played.title, row!.choice, row!.right]).toEqual([title, 'no', !played.genuine])
  })

  it('meant for heads is not shown to somebody without a path', async () => {
    const { room, words } = await play('/practice?round')
    const seen: string[] = []
    while (!words().includes('Готово')) {
      seen.push(room.get('h1').text())
      await press(room, 'Не делать')
      await press(room, 'Далее')
    }
    expect(seen).toHaveLength(6)
    expect(seen).not.toContain('Только руководителю')
  })
})

describe('one conversation alone', () => {
  it('is opened by its address, also where it was written for others, and leads on to a round', async () => {
    const { room, words, router } = await go('/practice#for-heads')
    await soon(() => expect(words()).toContain('Только руководителю'))
    await press(room, 'Не делать')
    expect(words()).toContain('Просят код.')
    await press(room, 'Далее')
    expect(words()).toContain('Верно: 1 из 1.')
    expect((await rows()).map(({ scenarioId }) => scenarioId)).toEqual(['for-heads'])
    await router.push(room.get('.button-primary').attributes('href')!)
    await soon(() => expect(words()).toMatch(/Разговор 1 из/))
  })

  it('that does not exist says so and leads to the start', async () => {
    const { room, words } = await go('/practice#no-such')
    await soon(() => expect(words()).toContain('Такого разговора здесь нет'))
    expect(room.find('a[href="/practice"]').exists()).toBe(true)
  })
})

describe('the end of a round', () => {
  it('counts frauds believed and one’s own people disbelieved apart, and says what comes back tomorrow', async () => {
    const { room, words } = await play('/practice?round')
    const own: string[] = []
    while (!words().includes('Готово')) {
      const title = room.get('h1').text()
      if (title.startsWith('Своё')) own.push(title)
      await press(room, 'Не делать')
      await press(room, 'Далее')
    }
    expect(own.length).toBeGreaterThanOrEqual(2)
    expect(words()).toContain(`Верно: ${6 - own.length} из 6.`)
    expect(words()).toContain(`Не поверили своим: ${own.length}.`)
    expect(words()).not.toContain('Поверили обману')
    for (const title of own) expect(words()).toContain(`${title} — завтра`)
    await press(room, 'Ещё шесть')
    expect(words()).toMatch(/Разговор 1 из/)
  })
})

describe('reading together', () => {
  it('has four conversations and two answers', async () => {
    const { room, words } = await play('/practice?family')
    expect(words()).toContain('Разговор 1 из 4')
    expect(room.findAll('button').map((one) => one.text())).toEqual(['Верю', 'Не верю'])
    const genuine = room.get('h1').text().startsWith('Своё')
    await press(room, 'Верю')
    expect(room.get('h1').text()).toBe(genuine ? 'Верно: здесь всё честно' : 'Здесь был обман')
    await soon(async () => expect((await rows())[0]).toMatchObject({ choice: 'believe', right: genuine }))
  })
})

describe('the chat-fire drill', () => {
  const ORDER = [
    'Предупредить всех в чате',
    'Сделать снимок сообщений',
    'Удалить сообщения у всех',
    'Убрать этого участника на время',
    'Позвонить этому родителю',
    'Закрепить своё сообщение',
    'Сказать администратору и руководителю, обзвонить тех, кто ответил',
  ]

  it('goes through the order, explains a hasty step, and keeps the time', async () => {
    const { room, words } = await go('/practice?drill')
    await press(room, 'Начать учение')
    await press(room, ORDER[2]!)
    expect(words()).toContain('Рано. Сначала: «Предупредить всех в чате».')
    await press(room, 'Выйти из чата')
    expect(words()).toContain('Вы ушли, а пожар остался')
    for (const move of ORDER) await press(room, move)
    expect(room.get('h1').text()).toBe('Погашено')
    expect(words()).toContain('Лишних шагов: 2')
    await soon(async () =>
      expect((await rows())[0]).toMatchObject({ scenarioId: 'drill:chat-fire', choice: expect.stringMatching(/^2\d$/), right: false }),
    )
    await press(room, 'Ещё раз')
    for (const move of ORDER) await press(room, move)
    await soon(() => expect(words()).toContain('Лучше ещё не было.'))
  })

  it('changes the chat as it goes', async () => {
    const { room, words } = await go('/practice?drill')
    await press(room, 'Начать учение')
    expect(words()).toContain('Карта на имя Игоря Т.')
    for (const move of ORDER.slice(0, 3)) await press(room, move)
    expect(words()).not.toContain('Карта на имя Игоря Т.')
    expect(words()).toContain('Сообщение удалено')
  })

  it('gives the words for a real fire without playing', async () => {
    const { room } = await go('/practice?drill')
    const texts = room.findAll('textarea').map((field) => (field.element as HTMLTextAreaElement).value)
    expect(texts).toHaveLength(5)
    expect(texts.join(' ')).not.toMatch(/[{}]/)
  })
})
