import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startReminders } from '@/composables/startReminders'
import { DUE_NOTICE } from '@/domain/offline/shared'
import { keptDay } from '@/domain/security'
import { nowHere } from '@/composables/useToday'
import { setLanguage } from '@/i18n'
import { startNotices } from '@/platform/notices'
import { checks, settings } from '@/storage'
import { emptyTables } from '../support/emptyTables.ts'
import { soon } from '../support/soon.ts'
import { wakingPhone, type WakingPhone } from '../support/wakingPhone.ts'

const today = () => nowHere().day
const due = (itemId: string, days: number) => checks.set(itemId, { itemId, doneAt: 1, rung: 0, dueAt: keptDay(today() + days) })

let phone: WakingPhone
let remove = () => {}
const badges: number[] = []
const laid = async () => {
  const [found] = [...(phone.caches.get(DUE_NOTICE.cache)?.kept.values() ?? [])]
  return found ? ((await found.clone().json()) as { days: number[]; seen: number; title: string; body: string; lang: string }) : null
}

beforeAll(async () => {
  ;({ phone, remove } = wakingPhone())
  Object.assign(navigator, {
    setAppBadge: (count: number) => Promise.resolve(void badges.push(count)),
    clearAppBadge: () => Promise.resolve(void badges.push(0)),
  })
  await startNotices()
  startReminders()
  // A first mark, on a phone that had kept nothing until now.
  await due('first', 400)
})
afterAll(() => {
  remove()
  vi.unstubAllGlobals()
})
beforeEach(async () => {
  await emptyTables(checks, settings)
  badges.length = 0
})
afterEach(() => setLanguage('ru'))

describe('while the app is open', () => {
  it('the number on its icon follows what is due', async () => {
    await due('sessions', -1)
    await soon(() => expect(badges.at(-1)).toBe(1))
    await due('updates', 0)
    await soon(() => expect(badges.at(-1)).toBe(2))
    await due('later', 1)
    await checks.remove('sessions')
    await soon(() => expect(badges.at(-1)).toBe(1))
    await settings.set('security.reminders', { value: false })
    await soon(() => expect(badges.at(-1)).toBe(0))
  })

  it('the days on which a closed app may speak are laid down, with no name of anything', async () => {
    await due('sessions', 3)
    await due('backup-codes', 14)
    await soon(async () => expect(await laid()).toMatchObject({ days: [today() + 3, today() + 14], seen: today(), lang: 'ru' }))
    expect(JSON.stringify(await laid())).not.toMatch(/sessions|backup/)
    setLanguage('en')
    await soon(async () => expect(await laid()).toMatchObject({ title: 'Kryltso', lang: 'en' }))
  })

  it('nothing is laid down any more once reminders are off', async () => {
    await due('sessions', 3)
    await soon(async () => expect(await laid()).not.toBeNull())
    await settings.set('security.reminders', { value: false })
    await soon(async () => expect(await laid()).toBeNull())
  })
})
