import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readBackup, writeBackup } from '@/domain/backup'
import DataPage from '@/features/settings/DataPage.vue'
import { setLanguage } from '@/i18n'
import { copyHabit, eraseAll, exportTables, markStep, startJourney } from '@/storage'
import { screen, type Screen } from '../../support/screen.ts'
import { aJourney, keptValue } from '../../support/tabs.ts'

const soon = (isSo: () => boolean | Promise<boolean>) => vi.waitUntil(isSo, { timeout: 15_000 })
/** A phone on which three steps were done. */
async function livedIn() {
  const { row } = await keptValue(startJourney(aJourney()))
  for (const stepId of ['a', 'b', 'c']) await keptValue(markStep(row.id, { stepId, state: 'done', at: 10 }))
}
const open = async () => {
  const shown = await screen(DataPage, {}, '/settings/data')
  await soon(() => /Сейчас здесь|Here now/.test(shown.words()) || shown.words().includes('Копия на всякий случай'))
  return shown
}
async function pick(shown: Screen, name: string, content: BlobPart) {
  const input = shown.page.find('input[type="file"]')
  Object.defineProperty(input.element, 'files', { value: [new File([content], name)], configurable: true })
  await input.trigger('change')
}

/** An iPhone's home screen, and what its share sheet does with a file. */
function iPhone(share: (files: File[]) => Promise<void>) {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1',
  )
  Object.assign(navigator, { standalone: true, canShare: () => true, share: ({ files }: { files: File[] }) => share(files) })
}
const downloads: string[] = []

beforeEach(async () => {
  await eraseAll()
  downloads.length = 0
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const name of ['standalone', 'canShare', 'share']) Reflect.deleteProperty(navigator, name)
  setLanguage('ru')
  document.body.replaceChildren()
})

describe('«Сохранить копию»', { timeout: 30_000 }, () => {
  it('says what is here and who must not get it, downloads one file, and remembers when', async () => {
    await livedIn()
    const shown = await open()
    await soon(() => shown.words().includes('Сейчас здесь: 1 путь, 3 отметки.'))
    expect(shown.words()).toContain('Не отправляйте его в общий чат.')
    await shown.page.find('form').trigger('submit')
    await soon(() => shown.words().includes('Копия готова'))
    expect(downloads).toEqual([expect.stringMatching(/^kryltso-\d{4}-\d\d-\d\d\.kryltso\.json$/)])
    expect((await keptValue(copyHabit())).copiedAt).toBeGreaterThan(Date.now() - 60_000)
  })

  it('says so when there is nothing to save', async () => {
    const shown = await open()
    await shown.page.find('form').trigger('submit')
    await soon(() => shown.words().includes('Сохранять пока нечего'))
    expect(downloads).toEqual([])
  })

  it('goes by the share sheet on an iPhone’s home screen; cancelled, it is offered again and is no copy yet', async () => {
    await livedIn()
    const shared: File[] = []
    let answer: Error | null = new DOMException('', 'AbortError')
    iPhone(async (files) => {
      if (answer) throw answer
      shared.push(...files)
    })
    const shown = await open()
    await shown.page.find('form').trigger('submit')
    await soon(() => shown.words().includes('пока никуда не передан'))
    expect(await keptValue(copyHabit())).toEqual({})
    answer = new DOMException('', 'NotAllowedError')
    await shown.button('Передать файл').trigger('click')
    await soon(() => shown.words().includes('Нажмите ещё раз'))
    answer = null
    await shown.button('Передать файл').trigger('click')
    await soon(() => shown.words().includes('Копия передана'))
    expect(downloads).toEqual([])
    const read = readBackup(new Uint8Array(await shared[0]!.arrayBuffer()))
    expect(read.ok && read.document.tables.marks?.length).toBe(3)
  })

  it('never says «готова» when the file could not be made', async () => {
    await livedIn()
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room')
    })
    const shown = await open()
    await shown.page.find('form').trigger('submit')
    await soon(() => shown.words().includes('Нажмите ещё раз'))
    expect(shown.words()).not.toContain('Копия готова')
    expect(await keptValue(copyHabit())).toEqual({})
  })
})

describe('«Восстановить из копии»', { timeout: 30_000 }, () => {
  it('counts first, brings in on a second tap, and can be undone', async () => {
    await livedIn()
    const file = writeBackup(await keptValue(exportTables()), Date.now())
    await eraseAll()
    const shown = await open()
    await pick(shown, 'copy.json', file)
    await soon(() => shown.words().includes('Отметки: в файле 3, на телефоне 0, новых 3'))
    expect((await keptValue(exportTables())).marks).toEqual([])
    await shown.button('Восстановить').trigger('click')
    await soon(() => shown.words().includes('Вернулось: 1 путь, 3 отметки.'))
    await soon(() => shown.words().includes('Восстановлено из копии: сегодня'))
    await shown.button('Отменить восстановление').trigger('click')
    await shown.button('Да, отменить').trigger('click')
    await soon(() => shown.words().includes('Всё как было до восстановления'))
    expect((await keptValue(exportTables())).marks).toEqual([])
  })

  it('refuses a foreign file in a sentence, in the person’s language, and touches nothing', async () => {
    await livedIn()
    const before = await keptValue(exportTables())
    const shown = await open()
    await pick(shown, 'photo.jpg', new Uint8Array([0xff, 0xd8, 0xff]))
    await soon(() => shown.words().includes('Это не копия из Крыльца'))
    setLanguage('en')
    await soon(() => shown.words().includes('This is not a copy from Kryltso'))
    expect(await keptValue(exportTables())).toEqual(before)
  })
})
