import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rooms } from '@/app/rooms'
import { setLanguage } from '@/i18n'
import { quick } from '@/storage/quick'
import { manifestOf, packFiles } from '../../../src/content-pack/pack.ts'
import { compiled } from '../../support/content.ts'
import { openRoom, type OpenedRoom } from '../../support/room.ts'

const TATAR = {
  'languages/tt/language.yaml': 'name: Татарча\n',
  'languages/tt/guides/photos.md': '# Бәйрәм фотолары\n\nКыскача.\n\n## Ризалык\n\nСорагыз.\n\n## Кайда сакларга\n\nЧатта түгел.\n',
}

beforeEach(() => {
  const { pieces, languages } = compiled(TATAR)
  const files = packFiles(pieces)
  const published = new Map([
    ...files.map(({ file, json }) => [file, json] as const),
    ['manifest.json', JSON.stringify(manifestOf(files, languages))],
  ])
  vi.stubGlobal('fetch', (address: string) => {
    const body = published.get(address.replace(/^.*\/content\//, ''))
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  quick.translation = null
  setLanguage('ru')
})

const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 })
const says = ({ words }: OpenedRoom, text: string) => soon(() => expect(words()).toContain(text))

async function choose({ room, router }: OpenedRoom, name: string) {
  await router.push('/settings')
  await flushPromises()
  const option = () => room.findAll('label').find((one) => one.text() === name)
  await soon(() => expect(option()).toBeDefined())
  await option()!.find('input').setValue(true)
}

describe('a language of which only a part is written', { timeout: 60_000 }, () => {
  it('is chosen beside the others: texts are in it as far as they go, all else in Russian', async () => {
    const opened = await openRoom(rooms, '/settings')
    await choose(opened, 'Татарча')
    expect(opened.words()).toContain('Настройки')
    await opened.router.push('/guides')
    await says(opened, 'Бәйрәм фотолары')
    await opened.router.push('/glossary')
    await says(opened, 'Учебный профиль')
    await opened.router.push('/settings')
    await soon(() =>
      expect(
        opened.room
          .findAll('label')
          .find((one) => one.text() === 'Татарча')
          ?.find('input').element.checked,
      ).toBe(true),
    )
    await choose(opened, 'Русский')
    await opened.router.push('/guides')
    await says(opened, 'Фото с утренника')
  })
})
