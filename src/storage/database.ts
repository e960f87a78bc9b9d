import Dexie, { liveQuery, type Table } from 'dexie'
import type { Backend, Shelf, Shelves } from './backend.ts'
import { inTime } from './patience.ts'
import { StorageError } from './problem.ts'
import { BIRTH_MARK, DATABASE, declareVersions, type TableName } from './versions.ts'

const shelfOf = (name: TableName, table: Table<unknown, unknown>): Shelf => ({
  table: name,
  get: (key) => table.get(key),
  all: () => table.toArray(),
  where: (index, value) => table.where(index).equals(value).toArray(),
  add: async (row) => void (await table.add(row)),
  update: async (key, fields) => (await table.update(key, fields)) > 0 || (await table.get(key)) !== undefined,
  remove: (key) => table.delete(key),
  clear: () => table.clear(),
  // eslint-disable-next-line no-restricted-syntax -- the one call of it; who may call `replace` is listed in eslint.config.js
  replace: async (row) => void (await table.put(row)),
})

export interface Connection extends Backend {
  /**
   * Opens if it is closed, and looks whether this code may work with what it finds. Answers the number of this opening.
   * @throws StorageError, or what the browser throws
   */
  ready(): Promise<number>
  /** Closes that opening, if it is still the present one; `ready` opens again. */
  close(opening: number): void
  /** Takes the whole database off the phone. */
  erase(): Promise<void>
}

/** The browser's database. `onStopped` is called when another tab needs it newer or gone: this tab never opens it again. */
export function connect(onStopped: () => void): Connection {
  const db = new Dexie(DATABASE, { autoOpen: false })
  declareVersions(db)
  let stopped = false
  let blocked = false
  let opening: Promise<unknown> | null = null
  let openings = 0

  db.on('populate', (transaction) => {
    const now = Date.now()
    const mark = `${now}-${Math.random().toString(36).slice(2)}`
    void transaction.table('settings').add({ id: BIRTH_MARK, createdAt: now, updatedAt: now, value: mark })
  })
  db.on('blocked', () => {
    blocked = true
  })
  db.on('versionchange', () => {
    if (!stopped) {
      stopped = true
      db.close()
      onStopped()
    }
    return false
  })

  const shelves: Shelves = (table) => shelfOf(table, db.table(table))

  return {
    async ready() {
      if (stopped) throw new StorageError('stopped')
      if (!db.isOpen() || opening) {
        if (!opening) {
          blocked = false
          openings++
          opening = Promise.resolve(db.open()).finally(() => (opening = null))
        }
        await inTime(opening, () => (blocked ? 'blocked' : 'timeout'))
      }
      // Dexie opens a newer database without a word.
      if (db.backendDB().version > Math.round(db.verno * 10)) {
        db.close()
        throw new StorageError('newer')
      }
      return openings
    },
    close: (which) => {
      if (which === openings || which === 0) db.close()
    },
    erase: () => Promise.resolve(db.delete()),
    read: (tables, work) => Promise.resolve(db.transaction('r', [...tables], async () => work(shelves))),
    change: (tables, work) => Promise.resolve(db.transaction('rw', [...tables], async () => work(shelves))),
    live(tables, work, next, failed) {
      // Dexie itself says nothing of a closed database, so the failure travels as a value.
      const asked = () =>
        db
          .transaction('r', [...tables], async () => work(shelves).then((value) => () => next(value)))
          .catch((error: unknown) => () => failed(error))
      const watching = liveQuery(asked).subscribe({ next: (say) => say(), error: failed })
      return () => watching.unsubscribe()
    },
  }
}
