import { afterEach, describe, expect, it, vi } from 'vitest'
import { DUE_NOTICE } from '@/domain/offline/shared'
import { keepNotice, noticeState, startNotices, stopNotices } from '@/platform/notices'
import { wakingPhone, type WakingPhone } from '../support/wakingPhone.ts'

const NOTICE = { days: [20_000], seen: 19_999, title: 'Крыльцо', body: 'Пора заглянуть.', lang: 'ru' }

let away = () => {}
function onPhone(how?: { periodic: boolean }): WakingPhone {
  const { phone, remove } = wakingPhone(how)
  away = remove
  return phone
}
afterEach(() => {
  away()
  vi.unstubAllGlobals()
})

describe('a word from a closed app', () => {
  it('is offered by an installed app that its browser will wake', async () => {
    onPhone()
    expect(await noticeState()).toBe('off')
    expect(await startNotices()).toBe('on')
  })

  it('is never offered elsewhere', async () => {
    expect(await noticeState()).toBe('unavailable')
    onPhone({ periodic: false })
    expect(await noticeState()).toBe('unavailable')
    const phone = onPhone()
    for (const wakes of ['denied', 'prompt'] as const) {
      phone.wakes = wakes
      expect(await noticeState()).toBe('unavailable')
    }
    phone.wakes = 'granted'
    phone.permission = 'denied'
    expect(await noticeState()).toBe('unavailable')
  })

  it('is not registered for when the person says no, or nothing', async () => {
    const phone = onPhone()
    phone.answer = 'default'
    expect(await startNotices()).toBe('off')
    phone.answer = 'denied'
    expect(await startNotices()).toBe('unavailable')
    expect([...phone.tags]).toEqual([])
  })

  it('is off again when its permission was taken back in the phone’s settings', async () => {
    const phone = onPhone()
    await startNotices()
    phone.permission = 'default'
    expect(await noticeState()).toBe('off')
  })

  it('leaves nothing behind when it is switched off', async () => {
    const phone = onPhone()
    await startNotices()
    await keepNotice(NOTICE)
    expect([...phone.caches.keys()]).toEqual([DUE_NOTICE.cache])
    phone.onScreen.add('Пора заглянуть.')
    expect(await stopNotices()).toBe('off')
    expect([phone.tags.size, phone.caches.size, phone.onScreen.size]).toEqual([0, 0, 0])
  })
})

describe('what may be said', () => {
  it('is laid down only where it can be said', async () => {
    const phone = onPhone()
    await keepNotice(NOTICE)
    expect(phone.caches.size).toBe(0)
    await startNotices()
    await keepNotice(NOTICE)
    const [laid] = [...(phone.caches.get(DUE_NOTICE.cache)?.kept.values() ?? [])]
    expect(await laid?.json()).toEqual(NOTICE)
    await keepNotice(null)
    expect(phone.caches.size).toBe(0)
  })

  it('leaves the screen once the app is open', async () => {
    const phone = onPhone()
    await startNotices()
    phone.onScreen.add('Пора заглянуть.')
    await keepNotice(NOTICE)
    expect(phone.onScreen.size).toBe(0)
  })

  it('is nobody’s trouble in a browser that knows nothing of all this', async () => {
    await expect(keepNotice(NOTICE)).resolves.toBeUndefined()
    await expect(stopNotices()).resolves.toBe('unavailable')
  })
})
