import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoInvites, inviteAddress, makeInvite } from '@/domain/invite'
import { FILMS, filmOf } from '../qr/films.ts'
import { openPhone, untilApp, type Phone, type PhoneOptions } from '../support/browser.ts'
import { cameraVideo, NO_CAMERA, type CameraVideo } from '../support/cameraVideo.ts'
import { openSite, type Site } from '../support/faultServer.ts'
import { built } from '../support/sites.ts'

const [invite] = demoInvites(new Date(), () => new Uint8Array(9).fill(60))
if (!invite) throw new Error('no demo invite')

let site: Site
beforeAll(async () => {
  site = await openSite({ dir: await built('main') })
})
afterAll(() => site.close())

const poster = () => inviteAddress(site.url, makeInvite(invite))
const heading = async ({ page }: Phone) => (await page.locator('h1').innerText()).replaceAll('\u00A0', ' ')

async function openScanner(options: PhoneOptions): Promise<Phone> {
  const phone = await openPhone(options)
  await phone.page.goto(`${site.url}scan`)
  await untilApp(phone.page)
  return phone
}

describe.each(FILMS)('a poster before the camera, %s', (film) => {
  let video: CameraVideo
  let phone: Phone
  beforeAll(async () => {
    video = cameraVideo(filmOf(poster(), film))
    phone = await openScanner({ flags: video.flags })
  })
  afterAll(async () => {
    await phone.close()
    video.remove()
  })

  it('is read, shown before anything is stored, and the journey starts', async () => {
    const { page } = phone
    // The camera was allowed before: it opens by itself.
    await page.waitForURL(/\/i$/)
    await page.getByRole('button', { name: 'Начать', exact: true }).waitFor()
    expect(await heading(phone)).toBe(invite.o)
    await page.getByRole('button', { name: 'Начать', exact: true }).click()
    await page.waitForURL(/\/journeys\/[^/]+$/)
  })
})

describe('a camera that gives no picture', () => {
  const problem = (phone: Phone) => phone.page.getByRole('alert')
  const anotherWay = (phone: Phone) => phone.page.getByRole('button', { name: 'Выбрать снимок', exact: true })

  it('refused: says why it is needed before asking, then the way back and the ways round', async () => {
    const video = cameraVideo(filmOf(poster(), 'clean'))
    const phone = await openScanner({ flags: video.refusedFlags })
    await phone.page.getByText('Картинка остаётся на телефоне').waitFor()
    await phone.page.getByRole('button', { name: 'Сканировать', exact: true }).click()
    await problem(phone).getByText('Камера закрыта для Крыльца').waitFor()
    expect(await anotherWay(phone).isVisible()).toBe(true)
    await phone.close()
    video.remove()
  })

  it('absent: says so, and offers a picture or a link', async () => {
    const phone = await openScanner({ flags: NO_CAMERA })
    await problem(phone).getByText('Камеры здесь нет').waitFor()
    expect(await anotherWay(phone).isVisible()).toBe(true)
    await phone.close()
  })

  it('busy: says who may hold it, and opens when it is free', async () => {
    const video = cameraVideo(filmOf(poster(), 'clean'))
    const phone = await openPhone({ flags: video.flags })
    // Another program's hold on a camera is the device's edge: its refusal is put in by hand, once.
    await phone.page.addInitScript(() => {
      const devices = navigator.mediaDevices
      const real = devices.getUserMedia.bind(devices)
      devices.getUserMedia = () => {
        devices.getUserMedia = real
        return Promise.reject(new DOMException('Could not start video source', 'NotReadableError'))
      }
    })
    await phone.page.goto(`${site.url}scan`)
    await problem(phone).getByText('Камера занята').waitFor()
    await phone.page.getByRole('button', { name: 'Повторить', exact: true }).click()
    await phone.page.waitForURL(/\/i$/)
    await phone.close()
    video.remove()
  })
})
