import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ScanPage from '@/features/scan/ScanPage.vue'
import { MAX_LINK } from '../../support/invites.ts'
import { screen } from '../../support/screen.ts'
import { soon } from '../../support/soon.ts'

/** The phone's own reader, and its camera: the device's edge. What a picture «holds» is what the test says. */
let detect = vi.fn<() => Promise<readonly string[]>>()
const track = {
  can: {} as Record<string, unknown>,
  applied: [] as unknown[],
  stopped: false,
  refuses: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  getCapabilities: () => track.can,
  getSettings: () => ({ deviceId: 'back' }),
  applyConstraints: (wish: unknown) =>
    track.refuses ? Promise.reject(new Error('refused')) : Promise.resolve(void track.applied.push(wish)),
  stop: () => void (track.stopped = true),
}

class FakeDetector {
  static getSupportedFormats = () => Promise.resolve(['qr_code'])
  async detect() {
    return (await detect()).map((rawValue, at) => ({ rawValue, boundingBox: { x: at, y: 0, width: 1, height: 1 } }))
  }
}

beforeEach(() => {
  detect = vi.fn(() => Promise.resolve([]))
  Object.assign(track, { can: {}, applied: [], stopped: false, refuses: false })
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('BarcodeDetector', FakeDetector)
  vi.stubGlobal('createImageBitmap', (file: Blob) =>
    file.type.startsWith('image/')
      ? Promise.resolve({ width: 100, height: 100, close: () => undefined })
      : Promise.reject(new Error('no picture')),
  )
  const stream = Object.assign(new MediaStream(), { getVideoTracks: () => [track], getTracks: () => [track] })
  const devices = {
    getUserMedia: () => Promise.resolve(stream),
    enumerateDevices: () => Promise.resolve([{ kind: 'videoinput', deviceId: 'back', label: 'camera2 0, facing back' }]),
  }
  Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true })
})
afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'mediaDevices')
  document.body.replaceChildren()
})

const open = () => screen(ScanPage, {}, '/scan')
const picture = (type = 'image/png') => new File(['pixels'], 'qr', { type })

/** A drop or a paste as the browser reports it; happy-dom has no data in either. */
function gesture(name: string, data: 'dataTransfer' | 'clipboardData', files: readonly File[], types: readonly string[] = ['Files']) {
  const event = new Event(name, { bubbles: true, cancelable: true })
  Object.assign(event, { [data]: { files, types } })
  dispatchEvent(event)
  return event
}

describe('a picture', () => {
  it('that is dropped is read, and the browser does not leave the app for it', async () => {
    detect.mockResolvedValue([MAX_LINK])
    const shown = await open()
    expect(gesture('dragover', 'dataTransfer', []).defaultPrevented).toBe(true)
    await flushPromises()
    expect(shown.words()).toContain('Отпустите снимок здесь')
    expect(gesture('drop', 'dataTransfer', [picture()]).defaultPrevented).toBe(true)
    await soon(() => expect(shown.words()).toContain('Ссылка в чат'))
  })

  it('words that are dragged are none of the scanner’s business', async () => {
    const shown = await open()
    expect(gesture('dragover', 'dataTransfer', [], ['text/plain']).defaultPrevented).toBe(false)
    await flushPromises()
    expect(shown.words()).not.toContain('Отпустите снимок здесь')
  })

  it('that is pasted is read', async () => {
    detect.mockResolvedValue([MAX_LINK])
    const shown = await open()
    gesture('paste', 'clipboardData', [picture()])
    await soon(() => expect(shown.words()).toContain('Ссылка в чат'))
  })

  it('with several codes shows a list, the one a person came for first', async () => {
    detect.mockResolvedValue(['https://clck.ru/3PAbCd', 'Столовая', MAX_LINK])
    const shown = await open()
    gesture('paste', 'clipboardData', [picture()])
    await soon(() => expect(shown.words()).toContain('На картинке 3 QR'))
    const listed = shown.page.findAll('li .one').map((one) => one.text())
    expect(listed.map((text) => /Ссылка в чат|Короткая ссылка|Просто текст/.exec(text)?.[0])).toEqual([
      'Ссылка в чат',
      'Короткая ссылка',
      'Просто текст',
    ])
    expect(shown.page.findAll('a[href^="http"]')).toEqual([])
  })

  it('that is none is said to be none', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:none', revokeObjectURL: () => undefined }))
    const decode = vi.spyOn(Image.prototype, 'decode').mockRejectedValue(new Error('not a picture'))
    const shown = await open()
    gesture('drop', 'dataTransfer', [picture('text/plain')])
    await soon(() => expect(shown.words()).toContain('Это не снимок'))
    decode.mockRestore()
  })

  it('that takes long can be given up', async () => {
    let answer: (texts: readonly string[]) => void = () => undefined
    detect.mockImplementation(() => new Promise((done) => (answer = done)))
    const shown = await open()
    gesture('paste', 'clipboardData', [picture()])
    await soon(() => expect(shown.words()).toContain('Читаем снимок'))
    await shown.button('Не читать').trigger('click')
    expect(shown.words()).toContain('Выбрать снимок')
    answer([MAX_LINK])
    await flushPromises()
    expect(shown.words()).not.toContain('Ссылка в чат')
  })

  it('that nobody can look at is answered with the ways round', async () => {
    detect.mockRejectedValue(new Error('the promised reader is not there'))
    // No worker, and no canvas either: a browser that lends nothing.
    vi.stubGlobal('Worker', undefined)
    const shown = await open()
    gesture('paste', 'clipboardData', [picture()])
    await soon(() => expect(shown.words()).toContain('Посмотреть снимок не удалось'))
    expect(shown.words()).toContain('Вставьте ссылку')
  })
})

describe('the camera’s torch and zoom', () => {
  const scan = async () => {
    const shown = await open()
    await shown.button('Сканировать').trigger('click')
    await soon(() => expect(shown.page.find('video').exists()).toBe(true))
    return shown
  }

  it('are not there where the camera has none', async () => {
    const shown = await scan()
    expect(shown.words()).not.toContain('фонарик')
    expect(shown.page.find('input[type=range]').exists()).toBe(false)
  })

  it('are there where it has, and do what they say', async () => {
    track.can = { torch: true, zoom: { min: 1, max: 8, step: 0.5 } }
    const shown = await scan()
    await shown.button('Включить фонарик').trigger('click')
    await soon(() => shown.button('Выключить фонарик'))
    const range = shown.page.get('input[type=range]')
    expect(range.attributes()).toMatchObject({ min: '1', max: '4' })
    await range.setValue('2.5')
    expect(track.applied).toEqual([{ advanced: [{ torch: true }] }, { advanced: [{ zoom: 2.5 }] }])
  })

  it('a torch that would not light is not called lit', async () => {
    track.can = { torch: true }
    track.refuses = true
    const shown = await scan()
    await shown.button('Включить фонарик').trigger('click')
    await flushPromises()
    expect(() => shown.button('Включить фонарик')).not.toThrow()
  })

  it('«Выключить камеру» lets it go', async () => {
    const shown = await scan()
    await shown.button('Выключить камеру').trigger('click')
    expect(track.stopped).toBe(true)
    expect(shown.page.find('video').exists()).toBe(false)
  })
})
