import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sortFound, type FoundKind } from '@/domain/found/foundKind'
import { makeKeyCode } from '@/domain/institution/keyCode'
import { inviteAddress } from '@/domain/invite'
import TakeKey from '@/features/invites/TakeKey.vue'
import FoundList from '@/features/scan/FoundList.vue'
import ScanPage from '@/features/scan/ScanPage.vue'
import { foundTexts } from '@/features/scan/foundTexts'
import { setLanguage } from '@/i18n'
import { carryText, sendToFetch, takeCarried } from '@/platform/carriedText'
import { aBody, KEY, MAX_LINK } from '../../support/invites.ts'
import { places, screen, type Screen } from '../../support/screen.ts'
import { soon } from '../../support/soon.ts'
import { CALL } from '../../domain/link/tokens.ts'

/** The phone's edge: what it says when a page asks for its camera. */
function cameraSays(answer: () => Promise<MediaStream>, secure = true) {
  vi.stubGlobal('isSecureContext', secure)
  const devices = { getUserMedia: vi.fn(answer), enumerateDevices: () => Promise.resolve([]) }
  Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true })
  Object.defineProperty(navigator, 'permissions', { value: undefined, configurable: true })
  return devices.getUserMedia
}
const refuse = (name: string) => () => Promise.reject(new DOMException('', name))

beforeEach(() => void cameraSays(refuse('NotFoundError')))
afterEach(() => {
  vi.unstubAllGlobals()
  for (const faked of ['mediaDevices', 'permissions']) Reflect.deleteProperty(navigator, faked)
  setLanguage('ru')
  document.body.replaceChildren()
})

const open = () => screen(ScanPage, {}, '/scan')
async function paste({ field, page }: Screen, text: string) {
  await field('Ссылка или сообщение').setValue(text)
  await page.find('form').trigger('submit')
  await flushPromises()
}

describe('the camera', () => {
  it('is not asked for before the person has read why', async () => {
    const asked = cameraSays(refuse('NotAllowedError'))
    const shown = await open()
    await flushPromises()
    expect(shown.words()).toContain('Картинка остаётся на телефоне')
    expect(asked).not.toHaveBeenCalled()
    await shown.button('Сканировать').trigger('click')
    expect(asked).toHaveBeenCalledOnce()
    expect(asked.mock.calls[0]).toMatchObject([{ video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 } } }])
  })

  it.each([
    ['NotAllowedError', 'Камера закрыта для Крыльца', true],
    ['NotFoundError', 'Камеры здесь нет', true],
    ['NotReadableError', 'Камера занята', true],
    ['AbortError', 'Камера занята', true],
    ['TypeError', 'Этот браузер не даёт камеру', false],
  ])('after %s says «%s», and leaves the other ways open', async (name, words, canRetry) => {
    cameraSays(refuse(name))
    const shown = await open()
    await shown.button('Сканировать').trigger('click')
    await flushPromises()
    expect(shown.page.find('[role=alert]').text()).toContain(words)
    expect(shown.words()).toContain('Выбрать снимок')
    expect(shown.words().includes('Повторить')).toBe(canRetry)
  })

  it('over plain http says that the address is the cause', async () => {
    cameraSays(refuse('TypeError'), false)
    const shown = await open()
    await shown.button('Сканировать').trigger('click')
    await flushPromises()
    expect(shown.words()).toContain('По этому адресу камера не работает')
  })

  it('speaks English too', async () => {
    setLanguage('en')
    const shown = await open()
    await shown.button('Scan').trigger('click')
    await flushPromises()
    expect(shown.words()).toContain('There is no camera here')
  })
})

const KINDS: readonly (readonly [FoundKind, string])[] = [
  ['key', 'KRK1.AbCd_Ef-0123'],
  ['own-code', 'KRD1.AbCd_Ef-0123'],
  ['transfer', 'KR1.AbCd_Ef-0123'],
  ['invite', MAX_LINK],
  ['call', `https://vk.com/call/join/${CALL}`],
  ['sign-in', 'https://id.vk.ru/code_auth?stage=check&code=made-up'],
  ['page', 'https://sferum.ru/?p=messages'],
  ['redirect', 'https://clck.ru/3PAbCd'],
  ['lookalike', 'https://sferum-ru.online/join'],
  ['dangerous', 'javascript:alert(1)'],
  ['foreign', 'https://pogoda.example/segodnya'],
  ['wifi', 'WIFI:T:WPA;S:sad-7;P:tayna-seti;;'],
  ['contact', 'BEGIN:VCARD\nFN:Мария\nEND:VCARD'],
  ['phone', 'tel:+70000000000'],
  ['sms', 'SMSTO:0000:PODPISKA'],
  ['payment', 'ST00012|Name=Детский сад'],
  ['text', 'Собрание в среду'],
]

describe('what was found', () => {
  it.each(KINDS)('%s has its own calm answer, and only a call can be opened from here', async (kind, text) => {
    const shown = await open()
    await paste(shown, text)
    await soon(() => expect(shown.page.find('[role=alert]').text()).toContain(foundTexts.ru.kinds[kind].title))
    const links = shown.page.findAll('a[href^="http"]').map((link) => link.attributes('href'))
    expect(links).toEqual(kind === 'call' ? [text] : [])
  })

  it('an invite of ours goes straight to the screen that shows all of it', async () => {
    const shown = await open()
    const address = inviteAddress('https://porch.example', aBody())
    await paste(shown, address)
    await soon(() => expect(shown.router.currentRoute.value.name).toBe(places.invite))
    expect(takeCarried(places.invite)).toBe(address)
    expect(shown.router.currentRoute.value.fullPath).toBe('/i')
  })

  it('a platform’s link says where it leads before anything else can be tapped', async () => {
    const shown = await open()
    await paste(shown, MAX_LINK)
    await soon(() => expect(shown.words()).toContain('max.ru'))
    await shown.button('По шагам').trigger('click')
    await soon(() => expect(shown.router.currentRoute.value.name).toBe(places.invite))
    expect(takeCarried(places.invite)).toBe(MAX_LINK)
  })

  it('a transfer code leads to where it is taken, and takes nothing by itself', async () => {
    const shown = await open()
    await paste(shown, 'KR1.AbCd_Ef-0123')
    await soon(() => shown.button('Принять отметки'))
    await shown.button('Принять отметки').trigger('click')
    await soon(() => expect(shown.router.currentRoute.value.name).toBe(places.data))
    expect(takeCarried(places.data)).toBe('KR1.AbCd_Ef-0123')
  })

  it('a key leads to where it is looked at, is never spelt out on the way, and the key’s page reads it', async () => {
    const code = makeKeyCode({ org: 'Детский сад № 7', secret: KEY })
    const shown = await open()
    await paste(shown, code)
    await soon(() => shown.button('Посмотреть, чей это ключ'))
    expect(shown.words()).not.toContain(code)
    await shown.button('Посмотреть, чей это ключ').trigger('click')
    await soon(() => expect(shown.router.currentRoute.value.name).toBe(places.inviteKey))
    const there = await screen(TakeKey, {}, '/tools/invites/key')
    await soon(() => expect(there.words()).toContain('Это ключ учреждения «Детский сад № 7»'))
    expect(takeCarried('/tools/invites/key')).toBeNull()
  })

  it('a code that only a later version knows is said to be one, and nothing is offered', async () => {
    const shown = await open()
    await paste(shown, 'KRD1.AbCd_Ef-0123')
    await soon(() => expect(shown.words()).toContain('Эта версия таких кодов не знает'))
    expect(shown.page.findAll('button').map((one) => one.text())).not.toContain('По шагам')
  })

  it('a Wi-Fi code shows the network and keeps its password to itself', async () => {
    const shown = await open()
    await paste(shown, 'WIFI:T:WPA;S:sad-7;P:tayna-seti;;')
    await soon(() => expect(shown.words()).toContain('sad-7'))
    expect(document.body.innerHTML).not.toContain('tayna-seti')
  })

  it('a suspicious link can be taken apart in the link check', async () => {
    const shown = await open()
    await paste(shown, 'https://sferum-ru.online/join')
    await soon(() => shown.button('Разобрать ссылку'))
    await shown.button('Разобрать ссылку').trigger('click')
    await soon(() => expect(shown.router.currentRoute.value.name).toBe(places.check))
    expect(takeCarried(places.check)).toBe('https://sferum-ru.online/join')
  })

  it('goes back unopened to the room that sent for it', async () => {
    sendToFetch(places.scan, '/settings/data')
    const shown = await open()
    await paste(shown, MAX_LINK)
    await soon(() => expect(shown.router.currentRoute.value.path).toBe('/settings/data'))
    expect(takeCarried('/settings/data')).toBe(MAX_LINK)
  })

  it('an empty field is answered with what to do', async () => {
    const shown = await open()
    await paste(shown, '  ')
    expect(shown.words()).toContain('Сначала вставьте ссылку')
  })
})

describe('several codes in one picture', () => {
  it('are listed by what they are, and one is chosen', async () => {
    const found = [MAX_LINK, 'https://clck.ru/3PAbCd'].map(sortFound)
    const shown = await screen(FoundList, { found, fetching: false }, '/scan')
    expect(shown.words()).toContain('На картинке 2 QR')
    await shown.button('Короткая ссылкаclck.ru').trigger('click')
    expect(shown.words()).toContain('заранее не видно')
    await shown.button('К списку').trigger('click')
    expect(shown.words()).toContain('Ссылка в чат')
  })

  it('a room that sent for one gets the chosen one', async () => {
    const found = [MAX_LINK, 'https://clck.ru/3PAbCd'].map(sortFound)
    const shown = await screen(FoundList, { found, fetching: true }, '/scan')
    await shown.button('Ссылка в чатmax.ru').trigger('click')
    expect(shown.page.emitted('take')).toEqual([[found[0]]])
  })
})

it('a transfer code found by the scanner is looked at in the data room at once', async () => {
  carryText(places.data, 'KR1.AbCd_Ef-0123')
  const { default: TakeTransfer } = await import('@/features/settings/TakeTransfer.vue')
  const shown = await screen(TakeTransfer, {}, '/settings/data')
  expect((shown.field('Вставьте код переноса').element as HTMLTextAreaElement).value).toBe('KR1.AbCd_Ef-0123')
  expect(shown.words()).toMatch(/Код (неполный|испорчен)/)
})
