import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { emptyPhone, keptValue } from '../support/tabs'

beforeEach(emptyPhone)
afterEach(() => vi.restoreAllMocks())

async function visit() {
  vi.resetModules()
  const storage = await import('@/storage')
  const reload = vi.fn()
  const trouble = (await import('@/composables/useStorageTrouble')).useStorageTrouble(reload)
  return { storage, reload, trouble }
}

it('a lost database reloads the page once, with the drafts kept; lost again, it is said to the person', async () => {
  const real = IDBDatabase.prototype.transaction
  let lost = false
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    if (lost) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    return real.apply(this, given)
  })
  const first = await visit()
  await keptValue(first.storage.journeys())
  first.storage.writeDraft('message', 'недописано')
  lost = true
  await first.storage.journeys()
  expect(first.reload).toHaveBeenCalledTimes(1)
  expect(first.trouble.value).toBeNull()

  const second = await visit()
  expect(second.storage.readDraft('message')).toBe('недописано')
  await second.storage.journeys()
  expect(second.reload).not.toHaveBeenCalled()
  expect(second.trouble.value).toBe('lost')
})

it('any other trouble is said at once, and may be closed', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  const { storage, reload, trouble } = await visit()
  await storage.journeys()
  expect([trouble.value, reload.mock.calls.length]).toEqual(['refused', 0])
  trouble.value = null
  await storage.journeys()
  expect(trouble.value).toBeNull()
})
