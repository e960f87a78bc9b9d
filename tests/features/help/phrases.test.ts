import { afterEach, beforeEach, expect, it } from 'vitest'
import { rooms } from '@/app/rooms'
import { setLanguage } from '@/i18n'
import { eraseAll } from '@/storage'
import { publishRealPack } from '../../support/realPack.ts'
import { openRoom } from '../../support/room.ts'
import { soon } from '../../support/soon.ts'

beforeEach(async () => {
  publishRealPack()
  await eraseAll()
})
afterEach(() => setLanguage('ru'))

it.each([
  ['ru', '«Номер уже используется»'],
  ['en', '«Номер уже используется» (Number already in use)'],
] as const)('words on the screen stand in one pair of quotation marks (%s)', async (language, title) => {
  setLanguage(language)
  const { room } = await openRoom(rooms, '/help')
  const titles = () => room.findAll('summary').map((one) => one.text().replace(/\s+/g, ' '))
  await soon(() => expect(titles()).toContain(title))
})
