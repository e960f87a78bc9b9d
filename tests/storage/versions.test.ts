import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPhone, keptValue, openTab, rawDatabase } from '../support/tabs'
import { makeOldDatabase, schemaOf, type OldDatabase } from '../support/oldDatabase'
import v1 from '../support/old/database-v1.json'

beforeEach(emptyPhone)

describe('version 1 of the database', () => {
  it('is what was shipped: frozen', async () => {
    await keptValue((await openTab()).journeys())
    const db = await rawDatabase()
    expect({ nativeVersion: db.version, stores: schemaOf(db) }).toEqual({ nativeVersion: v1.nativeVersion, stores: v1.stores })
  })

  it('full of rows is read whole by today’s app: every row equal, none unreadable', async () => {
    await makeOldDatabase(v1 as OldDatabase)
    const tab = await openTab()
    const tables = await keptValue(tab.exportTables())
    const { pieces, ...own } = v1.rows
    own.settings = own.settings.filter(({ id }) => id !== '_born')
    expect(tables).toMatchObject(own)
    expect(await keptValue(tab.pieceOf(pieces[0]!.key))).toEqual(pieces[0])
    const { rows, unreadable } = await keptValue(tab.storageReport())
    expect(unreadable).toEqual([])
    for (const [table, count] of Object.entries(rows)) expect([table, count]).not.toEqual([table, 0])
    expect(await keptValue(tab.journeys())).toEqual(v1.rows.journeys)
    for (const journey of v1.rows.journeys) {
      const marks = v1.rows.marks.filter(({ journeyId }) => journeyId === journey.id)
      expect([...(await keptValue(tab.marksOf(journey.id))).values()]).toEqual(marks)
    }
    for (const table of ['keys', 'pins', 'invites', 'checks', 'outbox', 'practice', 'log'] as const) {
      expect(await tab[table].list()).toEqual({ ok: true, value: v1.rows[table] })
    }
  })
})
