import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BACKUP_TABLES } from '@/domain/backup'
import { KEPT_TABLES } from '@/storage/versions'
import { aJourney, emptyPhone, keptValue, openTab, rawRows, type Tab } from '../support/tabs'

let tab: Tab
beforeEach(async () => {
  await emptyPhone()
  tab = await openTab()
})
afterEach(() => void vi.useRealTimers())

async function started(inviteId: string) {
  const { row } = await keptValue(tab.startJourney(aJourney({ inviteId })))
  await keptValue(tab.markStep(row.id, { stepId: 'a', state: 'done', at: 10 }))
  return row
}
const snapshot = async () => structuredClone(await keptValue(tab.exportTables()))

it('a copy holds every table that is the person’s own', () => {
  expect([...BACKUP_TABLES].sort()).toEqual([...KEPT_TABLES].sort())
})

describe('restoring from a copy', () => {
  it('says beforehand what it would do, and touches nothing', async () => {
    await started('firstInvite1')
    const copy = await snapshot()
    await started('secondInvite')
    await keptValue(tab.settings.add({ id: 'x', value: 1 }))
    const now = await snapshot()
    expect(
      await keptValue(tab.previewTables({ ...copy, log: [{ id: 'l', createdAt: 1, updatedAt: 1, caseId: 'c', what: 'w' }] })),
    ).toMatchObject({
      journeys: { added: 0, left: 1 },
      marks: { added: 0, left: 1 },
      log: { added: 1 },
    })
    expect(await snapshot()).toEqual(now)
  })

  it('can be undone to the last row, once for each restoring, and the safety copy travels nowhere', async () => {
    await started('firstInvite1')
    const one = await snapshot()
    await keptValue(tab.eraseAll())
    tab = await openTab()
    await started('secondInvite')
    const before = await snapshot()
    await keptValue(tab.restoreTables(one))
    const after = await snapshot()
    expect(after.journeys).toHaveLength(2)
    expect(after.settings).toEqual([])
    expect(await keptValue(tab.lastRestore())).toBeCloseTo(Date.now(), -4)
    await keptValue(tab.restoreTables({ checks: [{ id: 'c', createdAt: 1, updatedAt: 1, itemId: 'c' }] }))
    expect(await keptValue(tab.undoRestore())).toBe(true)
    expect(await snapshot()).toEqual(after)
    expect(await keptValue(tab.undoRestore())).toBe(true)
    expect(await snapshot()).toEqual(before)
    expect(await keptValue(tab.undoRestore())).toBeNull()
    expect(await keptValue(tab.lastRestore())).toBeNull()
  })

  it('keeps what was before for thirty days, and three times at most', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    for (let round = 0; round < 5; round++) await keptValue(tab.restoreTables({}))
    expect((await rawRows('settings')).filter((row) => (row as { id: string }).id.startsWith('_before-'))).toHaveLength(3)
    vi.setSystemTime(Date.now() + 31 * 86_400_000)
    expect(await keptValue(tab.lastRestore())).toBeNull()
  })

  it('takes no setting that is another phone’s own', async () => {
    await keptValue(tab.restoreTables({ settings: [{ id: '_copy', createdAt: 1, updatedAt: 9e15, value: { off: true } }] }))
    expect(await keptValue(tab.copyHabit())).toEqual({})
  })
})

it('the habit of copying is kept field by field, and goes into no copy', async () => {
  await keptValue(tab.keepCopyHabit({ copiedAt: 5 }))
  await keptValue(tab.keepCopyHabit({ off: true }))
  expect(await keptValue(tab.copyHabit())).toEqual({ copiedAt: 5, off: true })
  expect((await snapshot()).settings).toEqual([])
})

it('all marks are those that somebody has made', async () => {
  const row = await started('firstInvite1')
  await keptValue(tab.markStep(row.id, { stepId: 'b', state: 'waiting', at: 10 }))
  await keptValue(tab.clearMark(row.id, 'a'))
  expect((await keptValue(tab.allMarks())).map(({ stepId }) => stepId)).toEqual(['b'])
})
