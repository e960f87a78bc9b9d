import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { undoable } from '@/composables/useUndo'
import { dayOf, inviteAddress, parseInvite, publicKeyOf, fromBase64url, toBase64url } from '@/domain/invite'
import { inviteRoutes } from '@/features/invites/routes'
import { appAddress } from '@/platform/address'
import { carryText, sentToFetchFor } from '@/platform/carriedText'
import { places } from '@/routeNames'
import { clearDraft, invites, keys, pinId, pins, type InviteRow } from '@/storage'
import { aBody, MAX_LINK, OTHER_KEY, VK_LINK } from '../../support/invites'
import { openRoom, type OpenedRoom } from '../../support/room'
import { soon } from '../../support/soon'
import { empty, keptValue } from '../../support/tabs'

// The check-words are slow on purpose, and the machine may be loaded.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(async () => {
  for (const table of [invites, keys, pins]) await empty(table)
  clearDraft('invite.new')
  sessionStorage.clear()
  undoable.value = null
})

const ORG = 'Детский сад № 7 «Ромашка»'
const button = ({ room }: OpenedRoom, name: string) => room.findAll('button').find((one) => one.text() === name)!
const field = ({ room }: OpenedRoom, label: string) => {
  const id = room
    .findAll('label')
    .find((one) => one.text() === label)!
    .attributes('for')!
  return room.get<HTMLInputElement>(`[id="${id}"]`)
}
const made = () => keptValue(invites.list())

async function newInvite() {
  const opened = await openRoom(inviteRoutes, '/tools/invites/new')
  await soon(() => expect(opened.room.find('form').exists()).toBe(true))
  return opened
}
async function fill(opened: OpenedRoom, link = MAX_LINK) {
  await field(opened, 'Ссылка из чата').setValue(link)
  await field(opened, 'Сад или школа').setValue(ORG)
  await field(opened, 'Группа или класс').setValue('Группа «Солнышко»')
  await field(opened, 'Кого спросить').setValue('Мария Ивановна')
}
const send = (opened: OpenedRoom) => opened.room.get('form').trigger('submit')

async function makeSigned(opened: OpenedRoom): Promise<readonly InviteRow[]> {
  await send(opened)
  await button(opened, 'Сделать подпись').trigger('click')
  return soon(async () => {
    const rows = await made()
    expect(rows.length).toBeGreaterThan(0)
    return rows
  })
}

describe('a new invite', () => {
  it.each([
    ['https://vk.com/im?sel=c12', 'im?sel='],
    ['https://sferum.ru/?p=dashboard&schoolId=1', 'dashboard'],
    ['https://vk.com/call/join/made-up_made-up_made-up_made-up_made-up_yes', 'ссылка на звонок'],
    ['https://clck.ru/3PAxyz', 'Короткая ссылка'],
    ['https://rnax.ru/join/x', 'сайт чужой'],
    ['https://vk.me/join/', 'Скопируйте её целиком'],
  ])('says at once why %s will not do, and makes nothing of it', async (link, why) => {
    const opened = await newInvite()
    await fill(opened, link)
    expect(opened.words()).toContain(why)
    await send(opened)
    expect(opened.words()).toContain('Осталось поправить')
    expect(await made()).toEqual([])
  })

  it('guesses the messenger from the link', async () => {
    const opened = await newInvite()
    await fill(opened, VK_LINK)
    expect(opened.room.get<HTMLInputElement>('input[value=vk]').element.checked).toBe(true)
    await field(opened, 'Ссылка из чата').setValue(MAX_LINK)
    expect(opened.room.get<HTMLInputElement>('input[value=max]').element.checked).toBe(true)
  })

  it('is signed with a key made on first use, after saying what it is for', async () => {
    const opened = await newInvite()
    await fill(opened)
    await send(opened)
    expect(opened.words()).toContain('На этом телефоне появится ключ учреждения')
    expect(await keptValue(keys.list())).toEqual([])
    const [row] = await makeSigned(opened)
    const read = parseInvite(row!.body, Date.now())
    expect(read).toMatchObject({ ok: true, o: ORG, g: 'Группа «Солнышко»', l: MAX_LINK, signature: 'valid' })
    const [key] = await keptValue(keys.list())
    expect(row!.signer).toBe(key!.publicKey)
    expect(toBase64url(publicKeyOf(fromBase64url(key!.secret)!))).toBe(key!.publicKey)
    expect((await keptValue(pins.one(pinId(ORG))))?.signer).toBe(key!.publicKey)
    await soon(() => expect(opened.router.currentRoute.value.params.id).toBe(row!.id))
  })

  it('asks for nothing a second time, and forgets the chat’s link', async () => {
    const first = await newInvite()
    await fill(first)
    await makeSigned(first)
    const second = await newInvite()
    expect(field(second, 'Сад или школа').element.value).toBe(ORG)
    expect(field(second, 'Кого спросить').element.value).toBe('Мария Ивановна')
    expect(field(second, 'Ссылка из чата').element.value).toBe('')
    await fill(second)
    await send(second)
    await soon(async () => expect(await made()).toHaveLength(2))
    expect(new Set((await made()).map(({ signer }) => signer)).size).toBe(1)
  })

  it('keeps what is being typed', async () => {
    await fill(await newInvite())
    expect(field(await newInvite(), 'Группа или класс').element.value).toBe('Группа «Солнышко»')
  })

  it('is made for every number of a list, each its own', async () => {
    const opened = await newInvite()
    await fill(opened)
    await field(opened, 'с').setValue('3')
    await field(opened, 'по').setValue('7')
    expect(opened.words()).toContain('5 приглашений родителям')
    await makeSigned(opened)
    const rows = await made()
    expect(rows.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5)
    expect(rows.every(({ body, number }) => (parseInvite(body, Date.now()) as { n?: number }).n === number)).toBe(true)
  })

  it('shows how a long name will read before it is made', async () => {
    const opened = await newInvite()
    await fill(opened)
    await field(opened, 'Сад или школа').setValue(
      `Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад комбинированного вида № 118 «Аленький цветочек» города Котегурта»`,
    )
    expect(opened.words()).toContain('название сокращено')
    expect(opened.words()).toContain('МБДОУ «Детский сад')
  })

  it('takes a link that the scanner has brought back', async () => {
    carryText('/tools/invites/new', VK_LINK)
    const opened = await newInvite()
    expect(field(opened, 'Ссылка из чата').element.value).toBe(VK_LINK)
  })

  it('warns that another spelling of the name would need another key', async () => {
    const first = await newInvite()
    await fill(first)
    await makeSigned(first)
    const second = await newInvite()
    await field(second, 'Сад или школа').setValue('Сад 7')
    expect(second.words()).toContain(`Подпись на этом телефоне — для «${ORG}»`)
    await button(second, 'Писать как в подписи').trigger('click')
    expect(field(second, 'Сад или школа').element.value).toBe(ORG)
  })
})

describe('a made invite', () => {
  async function openMade() {
    const form = await newInvite()
    await fill(form)
    const [row] = await makeSigned(form)
    const opened = await openRoom(inviteRoutes, `/tools/invites/${row!.id}`)
    await soon(() => expect(opened.room.find('.qr').exists()).toBe(true))
    return { ...opened, row: row! }
  }
  const look = async (opened: OpenedRoom, text: string) => {
    await field(opened, 'Или вставьте то, что прочёл телефон').setValue(text)
    await opened.room.get('#patrol form').trigger('submit')
    await flushPromises()
  }

  it('has its address and a text to send that holds it', async () => {
    const opened = await openMade()
    const address = inviteAddress(appAddress(), opened.row.body)
    expect(opened.room.get('.address').text()).toBe(address)
    expect(opened.room.findAll('textarea').map(({ element }) => element.value)).toEqual(
      expect.arrayContaining([expect.stringContaining(address)]),
    )
  })

  it('prints one sheet with the group, a human to ask and the six words', async () => {
    const opened = await openMade()
    await soon(() => expect(opened.room.findAll('.print-only .word')).toHaveLength(6))
    const paper = opened.room.get('.print-only').text().replaceAll('\u00A0', ' ')
    for (const words of ['Группа «Солнышко»', ORG, 'Мария Ивановна', 'Пароль и код из СМС оно не спросит']) expect(paper).toContain(words)
  })

  it('is annulled here, and says that the platform’s link is another matter', async () => {
    const opened = await openMade()
    await opened.room.get('input[value=annulled]').setValue(true)
    await soon(() => expect(opened.words()).toContain('Аннулируйте ссылку на платформе'))
    expect((await made())[0]?.state).toBe('annulled')
    // What a mark on this phone cannot do is said, and what will close the invite by itself.
    expect(opened.words()).toContain('Само приглашение Крыльцо отозвать не может')
    expect(opened.words()).toContain('Последнего дня у него нет')
    await invites.update(opened.row.id, { goodUntil: dayOf(Date.now()) + 3 })
    await soon(() => expect(opened.words()).toContain('Крыльцо это приглашение не откроет и без того'))
    await invites.update(opened.row.id, { goodUntil: dayOf(Date.now()) - 1 })
    await soon(() => expect(opened.words()).not.toContain('не откроет и без того'))
    expect(opened.words()).not.toContain('Последнего дня у него нет')
  })

  it('is taken off the list, and comes back', async () => {
    const opened = await openMade()
    await button(opened, 'Убрать из списка').trigger('click')
    await soon(async () => expect(await made()).toEqual([]))
    undoable.value!.undo()
    await soon(async () => expect((await made())[0]).toMatchObject({ id: opened.row.id, body: opened.row.body }))
  })

  it('on the wall is green when the code is its own, and the date is kept', async () => {
    const opened = await openMade()
    await look(opened, inviteAddress(appAddress(), opened.row.body))
    expect(opened.words()).toContain('Плакат настоящий')
    await soon(async () => expect((await made())[0]).toMatchObject({ patrol: 'green', patrolledAt: expect.any(Number) }))
    await invites.update(opened.row.id, { patrolledAt: Date.now() - 86_400_000 })
    const later = await openRoom(inviteRoutes, `/tools/invites/${opened.row.id}`)
    await soon(() => expect(later.words()).toContain('Проверен вчера: всё в порядке'))
  })

  it('another of one’s own posters says nothing of this one, and changes no date', async () => {
    const opened = await openMade()
    const other = aBody({ i: 'another-one' })
    await invites.addAll([{ role: 'parent', org: ORG, kind: 'kindergarten', messenger: 'max', madeOn: 1058, body: other, state: 'active' }])
    await soon(async () => expect(await made()).toHaveLength(2))
    await flushPromises()
    await look(opened, inviteAddress(appAddress(), other))
    await soon(() => expect(opened.words()).toContain('Это другое ваше приглашение'))
    expect((await made()).find(({ id }) => id === opened.row.id)?.patrol).toBeUndefined()
  })

  it.each([
    ['a stranger’s signed invite', () => inviteAddress(appAddress(), aBody({}, OTHER_KEY)), 'сделали не на этом телефоне'],
    ['the bare chat link', () => MAX_LINK, 'В коде не приглашение'],
    ['something else', () => 'WIFI:S:x;;', 'В коде не приглашение'],
  ])('on the wall is red when the code is %s', async (_, text, why) => {
    const opened = await openMade()
    await look(opened, text())
    expect(opened.words()).toContain('С плакатом что-то не так')
    expect(opened.words()).toContain(why)
    await soon(async () => expect((await made())[0]).toMatchObject({ patrol: 'red', patrolledAt: expect.any(Number) }))
    const later = await openRoom(inviteRoutes, `/tools/invites/${opened.row.id}`)
    await soon(() => expect(later.words()).toContain('Проверен сегодня: снять'))
  })

  it('on the wall is red at another site’s address, and once it is annulled', async () => {
    const opened = await openMade()
    await look(opened, inviteAddress('https://kryltso.stranger.example/', opened.row.body))
    expect(opened.words()).toContain('поверх кода наклеили другой')
    await opened.room.get('input[value=annulled]').setValue(true)
    await soon(() => expect(opened.words()).toContain('Отмечено на этом телефоне'))
    await look(opened, inviteAddress(appAddress(), opened.row.body))
    expect(opened.words()).toContain('аннулировано. Снимите плакат')
  })

  it('reminds once a week if that is wanted, and after a look begins to count anew', async () => {
    const opened = await openMade()
    await opened.room.get('input[role=switch]').setValue(true)
    await soon(async () => expect((await made())[0]?.remindAt).toBeGreaterThan(Date.now()))
    await invites.update(opened.row.id, { remindAt: Date.now() - 1 })
    const list = await openRoom(inviteRoutes, '/tools/invites')
    await soon(() => expect(list.words()).toContain('Пора посмотреть на плакат'))
    await look(opened, inviteAddress(appAddress(), opened.row.body))
    await soon(() => expect(list.words()).not.toContain('Пора посмотреть на плакат'))
    const weeks = ((await made())[0]!.remindAt! - Date.now()) / (7 * 86_400_000)
    expect(weeks).toBeCloseTo(1, 2)
  })

  it('reminds of nothing that was not wanted, nor after it was switched off', async () => {
    const opened = await openMade()
    await look(opened, inviteAddress(appAddress(), opened.row.body))
    expect((await made())[0]?.remindAt).toBeUndefined()
    await opened.room.get('input[role=switch]').setValue(true)
    await soon(async () => expect((await made())[0]?.remindAt).toBeDefined())
    await invites.update(opened.row.id, { remindAt: Date.now() - 1 })
    const list = await openRoom(inviteRoutes, '/tools/invites')
    await soon(() => expect(list.words()).toContain('Пора посмотреть на плакат'))
    await opened.room.get('input[role=switch]').setValue(false)
    await soon(() => expect(list.words()).not.toContain('Пора посмотреть на плакат'))
    expect((await made())[0]?.remindAt).toBeUndefined()
  })
})

describe('the list', () => {
  it('is reached from /tools, and says what to do while it is empty', async () => {
    const opened = await openRoom(inviteRoutes, '/tools')
    await soon(() => expect(opened.words()).toContain('Приглашений пока нет'))
    expect(opened.router.currentRoute.value.name).toBe(places.invites)
    expect(sentToFetchFor(places.scan)).toBeNull()
  })

  it('of a hundred, some with the longest names there are, shows every one and its state, the newest first', async () => {
    const today = dayOf(Date.now())
    const states = ['active', 'used', 'annulled'] as const
    await invites.addAll(
      Array.from({ length: 100 }, (_, at) => ({
        role: 'parent' as const,
        org: `${'Детский сад комбинированного вида '.repeat(3)}«Аленький цветочек»`.slice(0, 120),
        kind: 'kindergarten' as const,
        messenger: 'max' as const,
        group: at % 2 === 0 ? `${'Подготовительная к школе группа '.repeat(2)}`.slice(0, 60) : undefined,
        number: at + 1,
        madeOn: today,
        body: aBody({ i: `hundred-${at}x`, n: at + 1 }),
        state: states[at % 3]!,
      })),
    )
    const opened = await openRoom(inviteRoutes, '/tools/invites')
    const links = () => opened.room.findAll('a').filter((one) => /№\u00A0\d+/.test(one.text()))
    await soon(() => expect(links()).toHaveLength(100))
    expect(links()[0]!.text()).toMatch(/^№\u00A0100,/)
    for (const state of ['действует', 'использовано', 'аннулировано']) expect(opened.words()).toContain(state)
  })

  it('reminds of invites that nobody has claimed for a month', async () => {
    const row = { role: 'parent', org: ORG, kind: 'kindergarten', messenger: 'max', madeOn: 100, body: aBody(), state: 'active' } as const
    await invites.addAll([row, { ...row, state: 'annulled' }])
    const opened = await openRoom(inviteRoutes, '/tools/invites')
    await soon(() => expect(opened.words()).toContain('1 приглашение старше месяца'))
  })
})
