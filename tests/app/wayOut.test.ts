import { flushPromises } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import InAppPlace from '@/app/InAppPlace.vue'
import WayOutPage from '@/app/WayOutPage.vue'
import { firstScreen, useFirstScreen } from '@/composables/firstScreen'
import { inviteAddress, makeInvite } from '@/domain/invite'
import { useOpenedInvite } from '@/features/join/openedInvite'
import { setLanguage } from '@/i18n'
import { appAddress } from '@/platform/address'
import { begunInvite, carryInviteForIos } from '@/platform/carryInvite.ts'
import { aBody, anInvite, KEY } from '../support/invites.ts'
import { onPage } from '../support/mounted.ts'
import { screen } from '../support/screen.ts'
import { soon } from '../support/soon.ts'

const ANDROID =
  'Mozilla/5.0 (Linux; Android 12; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const CHROME = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'

/** The device's edge: what the browser calls itself, and its clipboard. */
function browserIs(userAgent: string, { mayCopy = true, standalone = false } = {}) {
  const copied: string[] = []
  const writeText = (text: string) => (mayCopy ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('refused')))
  vi.stubGlobal('navigator', { userAgent, platform: '', maxTouchPoints: 5, clipboard: { writeText }, standalone })
  return copied
}

afterEach(() => {
  vi.unstubAllGlobals()
  setLanguage('ru')
  localStorage.clear()
  sessionStorage.clear()
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})

/** The page, with this invite open in another room of the app. */
async function open(invite?: string) {
  const pinia = createPinia()
  const store = useOpenedInvite(pinia)
  if (invite !== undefined) {
    await store.openText(inviteAddress('https://porch.example', invite))
    await soon(() => expect(store.opened.is).toBe('invite'))
  }
  return screen(WayOutPage, {}, '/', pinia)
}

describe('the way out of an app', () => {
  it.each([
    ['VK', `${ANDROID} VKAndroidApp/8.15-12345`, '⋮ справа вверху', 'Chrome, Яндекс Браузер'],
    ['VK', `${IPHONE} VKiOS/8.50`, '⋯ справа вверху', 'откройте Safari'],
    ['MAX', `${ANDROID} MAX`, '⋮ вверху', 'Chrome, Яндекс Браузер'],
    ['MAX', `${IPHONE} MAX/25.9`, '⋯ вверху', 'откройте Safari'],
    ['Telegram', `${ANDROID} Telegram-Android/11.4.3`, '⋮ справа вверху', 'Chrome, Яндекс Браузер'],
    ['другого приложения', `${IPHONE} WhatsApp/24.10.78`, '«Поделиться» или компас', 'откройте Safari'],
  ])('%s: says where its menu usually is, and what to do if the row is not there (%s)', async (app, userAgent, menu, browser) => {
    browserIs(userAgent)
    const { words } = await open()
    expect(words()).toContain(`останутся внутри ${app}: браузер их не увидит`)
    expect(words()).toContain('обычно это')
    expect(words()).toContain(menu)
    expect(words()).toContain('Открыть в браузере')
    expect(words()).toContain(browser)
  })

  it('has no address that only some apps understand', async () => {
    browserIs(`${ANDROID} VKAndroidApp/8.15-12345`)
    const { page } = await open()
    expect(page.html()).not.toMatch(/intent:|googlechrome|x-safari/)
  })

  it('copies the app’s address where no invite is open', async () => {
    const copied = browserIs(`${ANDROID} MAX`)
    const { button, words } = await open()
    await button('Скопировать адрес').trigger('click')
    await flushPromises()
    expect(copied).toEqual([appAddress()])
    expect(words()).toContain('Скопировано. Теперь откройте браузер.')
    expect(words()).not.toContain('Приглашение — в этом же адресе')
  })

  it.each([
    ['unsigned', () => aBody()],
    ['signed', () => aBody({}, KEY)],
  ])('copies the whole address of an open invite, %s', async (_, body) => {
    const copied = browserIs(`${ANDROID} MAX`)
    const { button, words } = await open(body())
    await button('Скопировать адрес').trigger('click')
    await flushPromises()
    expect(copied).toEqual([inviteAddress(appAddress(), body())])
    expect(words()).toContain('Посылайте его только себе')
  })

  it('copies the address of the invite that was begun here, and puts it where the app’s own menu takes it from', async () => {
    const copied = browserIs(`${ANDROID} VKAndroidApp/8.15-12345`)
    carryInviteForIos(aBody())
    const { button, words } = await open()
    await button('Скопировать адрес').trigger('click')
    await flushPromises()
    expect(copied).toEqual([inviteAddress(appAddress(), aBody())])
    expect(words()).toContain('приглашение будет в нём')
    expect(location.href).toBe(inviteAddress(appAddress(), aBody()))
  })

  it('a bad invite is not carried anywhere', async () => {
    const copied = browserIs(`${ANDROID} MAX`)
    const { button } = await open(makeInvite(anInvite({ t: 100, e: 130 })))
    await button('Скопировать адрес').trigger('click')
    await flushPromises()
    expect(copied).toEqual([appAddress()])
  })

  it('where copying is refused, says how to do it by hand; the address stands there', async () => {
    browserIs(`${IPHONE} VKiOS/8.50`, { mayCopy: false })
    document.execCommand = () => false
    const { button, words } = await open()
    await button('Скопировать адрес').trigger('click')
    await soon(() => expect(words()).toContain('Не скопировалось'))
    expect(words()).toContain(appAddress())
  })

  it('in an ordinary browser says so, offers the address and leaves the address bar alone', async () => {
    browserIs(CHROME)
    carryInviteForIos(aBody())
    const { words } = await open()
    expect(words()).toContain('Похоже, вы уже в браузере')
    expect(words()).toContain('Скопировать адрес')
    expect(words()).not.toContain('Через меню')
    expect(location.hash).toBe('')
  })

  it('speaks English too', async () => {
    browserIs(`${ANDROID} Telegram-Android/11.4.3`)
    setLanguage('en')
    const { words } = await open()
    expect(words()).toContain('your ticks stay inside Telegram')
    expect(words()).not.toMatch(/[А-яЁё]/)
  })
})

describe('the line that leads there', () => {
  const line = () => screen(InAppPlace, {}, '/guides')
  const shown = async () => {
    onPage(() => useFirstScreen())
    await firstScreen
    return line()
  }

  it('names the app and leads to the way out', async () => {
    browserIs(`${ANDROID} VKAndroidApp/8.15-12345`)
    const { page, words } = await shown()
    await soon(() => expect(words()).toContain('Открыто внутри VK.'))
    expect(page.find('a').text()).toContain('Перейти в браузер')
  })

  it('keeps its place before its words have come, so that nothing moves', async () => {
    browserIs(`${ANDROID} MAX`)
    expect((await line()).page.find('.line').exists()).toBe(true)
  })

  it('goes away when told to, for as long as the tab lives', async () => {
    browserIs(`${ANDROID} MAX`)
    const { page } = await shown()
    await soon(() => page.get('button[aria-label="Убрать подсказку о браузере"]'))
    await page.get('button[aria-label="Убрать подсказку о браузере"]').trigger('click')
    expect(page.find('.line').exists()).toBe(false)
    expect((await line()).page.find('.line').exists()).toBe(false)
  })

  it.each([
    ['an ordinary browser', CHROME, false],
    ['an app on an iPhone’s home screen', IPHONE, true],
  ])('is not there in %s', async (_, userAgent, standalone) => {
    browserIs(userAgent, { standalone })
    expect((await line()).page.find('.line').exists()).toBe(false)
  })
})

it('an invite that nobody could have made is not taken from the phone’s memory', () => {
  localStorage.setItem('kryltso.carriedInvite', '"><script>')
  expect(begunInvite()).toBeNull()
  carryInviteForIos(aBody())
  expect(begunInvite()).toBe(aBody())
})
