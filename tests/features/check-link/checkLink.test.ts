import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { HOST_SOURCES } from '@/domain/link'
import { checkLinkRoutes } from '@/features/check-link/routes'
import { takeCarried } from '@/platform/carriedText'
import { places } from '@/routeNames'
import { aBody, MAX_LINK, VK_LINK } from '../../support/invites'
import { openRoom } from '../../support/room'

beforeEach(() => sessionStorage.clear())

const CALL = 'https://vk.com/call/join/made-up_made-up_made-up_made-up_made-up_yes'
const open = (address = '/check') => openRoom(checkLinkRoutes, address)

async function check(text: string) {
  const opened = await open()
  await opened.room.get('textarea').setValue(text)
  await opened.room.get('form').trigger('submit')
  await flushPromises()
  return opened
}
const links = (room: Awaited<ReturnType<typeof open>>['room']) => room.findAll('a[href^="http"]').map((link) => link.attributes('href'))

describe('«Проверить ссылку»', () => {
  it('says where a genuine invite leads, and offers the way after it', async () => {
    const { room, words } = await check(`Здравствуйте! Наш чат: ${MAX_LINK}.`)
    expect(words()).toContain('Это приглашение в чат')
    expect(room.get('.host').text()).toBe('max.ru')
    expect(words()).toContain('Это адрес MAX.')
    expect(links(room)).toEqual([MAX_LINK])
  })

  it('brings a genuine invite to the steps by the tab’s memory, not by the address', async () => {
    const { room, router } = await check(VK_LINK)
    await room.get('.button-primary:not([type=submit])').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe(places.invite)
    expect(router.currentRoute.value.fullPath).not.toContain('join')
    expect(takeCarried(places.invite)).toBe(VK_LINK)
    expect(takeCarried(places.invite)).toBeNull()
  })

  it('offers a call after its host, too', async () => {
    const { room, words } = await check(CALL)
    expect(words()).toContain('Это звонок')
    expect(links(room)).toEqual([CALL])
  })

  it('asks before it offers a page that is no invite', async () => {
    const { room, words } = await check('https://vk.com/im?sel=c12')
    expect(words()).toContain('Переписка откроется только тем, кто уже в ней')
    expect(room.findAll('a[href^="http"]').every((link) => link.element.closest('dialog') !== null)).toBe(true)
    expect(room.get('dialog').attributes('open')).toBeUndefined()
    await room
      .findAll('button')
      .find((button) => button.text() === 'Всё равно открыть…')!
      .trigger('click')
    expect(room.get('dialog').attributes('open')).toBeDefined()
  })

  it.each([
    ['https://sferum.ru.vhod-chat.site/login', 'Похоже на подделку', 'vhod-chat.site'],
    ['https://sfеrum.ru/join/x', 'Похоже на подделку', 'sfеrum.ru'],
    ['https://vk.me@evil.example/join/x', 'Опасно', 'evil.example'],
    ['https://id.vk.com/auth?x=1', 'чужой не открывайте', 'id.vk.com'],
    ['https://clck.ru/3PAxyz', 'Неизвестно, куда ведёт', 'clck.ru'],
    ['https://example.com/game.apk', 'Опасно', 'example.com'],
    ['javascript:alert(1)', 'Опасно', ''],
    ['https://weather.example/', 'Обычный сайт', 'weather.example'],
  ])('gives no way to open %s', async (text, title, host) => {
    const { room, words } = await check(text)
    expect(words()).toContain(title)
    if (host) expect(room.get('.host strong').text()).toBe(host)
    expect(links(room)).toEqual([])
  })

  it('marks the piece that is suspicious, and spells out what cannot be seen', async () => {
    const { room } = await check('https://vk.me\u200b/join/AAAA')
    expect(room.findAll('mark').map((mark) => mark.text())).toContain('‹U+200B›')
  })

  it('calls prof-sferum.ru named in the regulation and not confirmed', async () => {
    const { words } = await check('https://prof-sferum.ru/help')
    expect(words()).toContain('Назван в Положении, не подтверждён')
  })

  it('lists the other links of a text, and checks the one that is tapped', async () => {
    const { room, words } = await check(`${MAX_LINK} и https://weather.example/today`)
    const other = room.findAll('button').find((button) => button.text().startsWith('Проверить: '))!
    expect(words()).toContain('Это приглашение в чат')
    expect(other.text()).toBe('Проверить: https://weather.example/today')
    await other.trigger('click')
    await flushPromises()
    expect(words()).toContain('Обычный сайт')
  })

  it.each([
    ['WIFI:S:Sad;T:WPA;P:1234;;', 'Это пароль от Wi-Fi'],
    ['BEGIN:VCARD\nFN:Анна\nEND:VCARD', 'Это визитка'],
    ['+7 912 000-00-00', 'Это номер телефона'],
    ['ST00012|Name=Сад|PersonalAcc=1', 'Это код для оплаты'],
    ['Собрание в пятницу', 'Это просто текст'],
    ['KRK1.AAAA', 'Это ключ подписи учреждения'],
  ])('has a calm answer to %s', async (text, title) => {
    const { words } = await check(text)
    expect(words()).toContain(title)
  })

  it('knows an invite of its own, on whichever host it lives', async () => {
    const { words } = await check(`https://kryltso.example/i#${aBody()}`)
    expect(words()).toContain('Это приглашение Крыльца')
  })

  it('reads what another app shared once, and takes it out of the address', async () => {
    const { room, router, words } = await open(`/check?title=%D0%A7%D0%B0%D1%82&text=&url=${encodeURIComponent(MAX_LINK)}`)
    expect(words()).toContain('Это приглашение в чат')
    expect(room.get('textarea').element.value).toContain(MAX_LINK)
    expect(router.currentRoute.value.fullPath).toBe('/check')
    expect(document.title).not.toContain('max.ru')
  })

  it('says what to do when nothing was pasted', async () => {
    const { words } = await check('   ')
    expect(words()).toContain('Сначала вставьте ссылку или сообщение.')
  })

  it('shows every host it takes for genuine, with who vouches for it and when that was looked at', async () => {
    const { room, words } = await open()
    const shown = room.findAll('.hosts code').map((code) => code.text())
    for (const { host } of HOST_SOURCES) expect(shown).toContain(host)
    expect(words()).toContain('сверено 23 ноября')
  })
})
