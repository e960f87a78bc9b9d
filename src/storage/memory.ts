import type { Backend, Key, Shelf, Shelves } from './backend.ts'
import { plain } from './plain.ts'
import { keyOfRow, TABLES, type TableName } from './versions.ts'

type Rows = Map<string, Record<string, unknown>>

const named = (key: Key) => JSON.stringify(typeof key === 'string' ? [key] : key)

function shelfOf(table: TableName, rows: Rows): Shelf {
  return {
    table,
    get: async (key) => plain(rows.get(named(key))),
    all: async () => [...rows.values()].map(plain),
    where: async (index, value) => [...rows.values()].filter((row) => row[index] === value).map(plain),
    add: async (row) => {
      const key = named(keyOfRow(table, row))
      if (rows.has(key)) throw Object.assign(new Error('there is such a row'), { name: 'ConstraintError' })
      rows.set(key, plain({ ...row }))
    },
    update: async (key, fields) => {
      const row = rows.get(named(key))
      if (!row) return false
      const changed = Object.entries({ ...row, ...plain(fields) }).filter(([, value]) => value !== undefined)
      rows.set(named(key), Object.fromEntries(changed))
      return true
    },
    remove: async (key) => void rows.delete(named(key)),
    clear: async () => rows.clear(),
    replace: async (row) => void rows.set(named(keyOfRow(table, row)), plain({ ...row })),
  }
}

/** The tables in this tab's memory: what a session works with when the browser lets nothing be kept. */
export function memoryBackend(): Backend {
  let held = new Map<TableName, Rows>(TABLES.map((table) => [table, new Map()]))
  const watchers = new Set<() => void>()
  let turn: Promise<unknown> = Promise.resolve()

  const shelves =
    (from: Map<TableName, Rows>): Shelves =>
    (table) =>
      shelfOf(table, from.get(table)!)

  const write = <T>(work: (shelf: Shelves) => Promise<T>): Promise<T> => {
    const mine = turn.then(async () => {
      const copy = new Map([...held].map(([table, rows]) => [table, new Map(rows)]))
      const value = await work(shelves(copy))
      held = copy
      for (const again of [...watchers]) again()
      return value
    })
    turn = mine.catch(() => undefined)
    return mine
  }

  return {
    read: (_tables, work) => work(shelves(held)),
    change: (_tables, work) => write(work),
    live: (_tables, work, next, failed) => {
      let stopped = false
      const again = () =>
        void work(shelves(held)).then(
          (value) => {
            if (!stopped) next(value)
          },
          (error: unknown) => {
            if (!stopped) failed(error)
          },
        )
      watchers.add(again)
      again()
      return () => {
        stopped = true
        watchers.delete(again)
      }
    },
  }
}
