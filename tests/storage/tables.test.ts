import { beforeEach, describe, expect, it, vi } from 'vitest'
import { checkId, pinId, type New, type InviteRow } from '@/storage'
import { emptyPhone, keptValue, openTab, type Tab } from '../support/tabs'
import { soon } from '../support/soon'

let tab: Tab

beforeEach(async () => {
  await emptyPhone()
  tab = await openTab()
})

const anInvite = (fields: Partial<New<InviteRow>> = {}): New<InviteRow> => ({
  role: 'parent',
  org: 'Сад № 5',
  kind: 'kindergarten',
  messenger: 'max',
  madeOn: 700,
  body: 'AQID',
  state: 'active',
  ...fields,
})

describe('a small table', () => {
  it('keeps a row, changes it field by field from two tabs, and gives it back after it was removed', async () => {
    const row = await keptValue(tab.invites.add(anInvite()))
    const other = await openTab()
    await Promise.all([
      keptValue(tab.invites.update(row.id, { state: 'used' })),
      keptValue(other.invites.update(row.id, { note: 'висит' })),
    ])
    expect(await keptValue(tab.invites.one(row.id))).toMatchObject({ ...anInvite(), state: 'used', note: 'висит' })
    await keptValue(tab.invites.update(row.id, { note: undefined }))
    const kept = await keptValue(tab.invites.one(row.id))
    expect(kept).not.toHaveProperty('note')
    const removed = await keptValue(tab.invites.remove(row.id))
    expect(await keptValue(tab.invites.list())).toEqual([])
    await keptValue(tab.invites.bringBack(removed!))
    expect(await keptValue(tab.invites.list())).toEqual([kept])
  })

  it('says so when there is no such row', async () => {
    expect(await keptValue(tab.invites.update('nobody', { state: 'used' }))).toBeNull()
    expect(await keptValue(tab.invites.remove('nobody'))).toBeNull()
    expect(await keptValue(tab.invites.one('nobody'))).toBeNull()
  })

  it('keeps thirty invites in the order in which they were made, or none of them', async () => {
    const many = Array.from({ length: 30 }, (_, at) => anInvite({ number: at + 1 }))
    await keptValue(tab.invites.addAll(many))
    expect((await keptValue(tab.invites.list())).map(({ number }) => number)).toEqual(many.map(({ number }) => number))

    let left = 10
    const real = IDBObjectStore.prototype.add
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (left-- === 0) throw new DOMException('full', 'QuotaExceededError')
      return real.apply(this, given)
    })
    expect(await tab.invites.addAll(many)).toEqual({ ok: false, problem: 'full' })
    full.mockRestore()
    expect(await keptValue(tab.invites.list())).toHaveLength(30)
  })

  it('keeps the key an institution was first seen with, whoever comes later', async () => {
    const first = await keptValue(tab.pins.add({ id: pinId('МБДОУ «Сад №5»'), org: 'МБДОУ «Сад №5»', signer: 'first' }))
    const later = await keptValue(tab.pins.add({ id: pinId('мбдоу "сад № 5"'), org: 'мбдоу "сад № 5"', signer: 'other' }))
    expect(later).toEqual(first)
    expect(await keptValue(tab.pins.list())).toHaveLength(1)
  })

  it('sets a checklist item that was never touched, and changes it after', async () => {
    const id = checkId('two-step', 'mother')
    await keptValue(tab.checks.set(id, { itemId: 'two-step', personId: 'mother', doneAt: 5, dueAt: 50, rung: 1 }))
    await keptValue(tab.checks.set(id, { itemId: 'two-step', personId: 'mother', doneAt: 60, rung: 2 }))
    expect(await keptValue(tab.checks.one(id))).toMatchObject({ doneAt: 60, dueAt: 50, rung: 2 })
  })

  it.each([
    ['keys', { org: 'Сад № 5', publicKey: 'p', secret: 's', origin: 'made' }],
    ['outbox', { kind: 'message', text: 'Здравствуйте', to: 'teacher' }],
    ['practice', { scenarioId: 'f1', choice: 'hang-up', right: true }],
    ['log', { caseId: 'c1', what: 'called-bank' }],
    ['settings', { id: 'reminders', value: { on: false } }],
  ] as const)('«%s» gives back what was put in', async (name, fields) => {
    const door = tab[name] as unknown as { add(row: object): ReturnType<Tab['log']['add']>; list: Tab['log']['list'] }
    const row = await keptValue(door.add(fields))
    expect(row).toMatchObject(fields)
    expect(await keptValue(((await openTab())[name] as unknown as typeof door).list())).toEqual([row])
  })

  it('tells those who watch, in another tab too', async () => {
    const seen: string[][] = []
    const stop = tab.outbox.watch((rows) => seen.push(rows.map(({ text }) => text)))
    await soon(() => expect(seen).toEqual([[]]))
    await keptValue((await openTab()).outbox.add({ kind: 'message', text: 'Добрый вечер' }))
    await soon(() => expect(seen.at(-1)).toEqual(['Добрый вечер']))
    stop()
  })
})
