import { attempt } from './attempt.ts'
import type { Shelves } from './backend.ts'
import { CONVERTERS, readable, type Converter } from './converters.ts'
import { newId, touched } from './fresh.ts'
import { bearMark } from './loss.ts'
import { plain, whole } from './plain.ts'
import type { Kept } from './problem.ts'
import type { Change, New, Row } from './rows.ts'
import type { TableDoor } from './doors.ts'
import { BIRTH_MARK, type TableName } from './versions.ts'
import { watch } from './watch.ts'

/** The door of one small table. */
export function tableDoor<R extends Row>(table: TableName, convert: Converter<R>): TableDoor<R> {
  const list = async (shelf: Shelves) => readable(await shelf(table).all(), convert).filter(({ id }) => id !== BIRTH_MARK)
  const one = async (shelf: Shelves, id: string) => convert(await shelf(table).get(id))

  const insert = async (shelf: Shelves, fields: New<R>, id: string, now = Date.now()): Promise<R> => {
    const row = { ...fields, id, createdAt: now, updatedAt: now } as unknown as R
    const before = await one(shelf, id)
    if (before) return before
    await shelf(table).add(row)
    return row
  }
  const change = async (shelf: Shelves, id: string, fields: Change<R>): Promise<R | null> => {
    const before = (await shelf(table).get(id)) as Partial<Row> | undefined
    if (before === undefined) return null
    await shelf(table).update(id, { ...fields, updatedAt: touched(before.updatedAt) })
    return one(shelf, id)
  }
  const write = <T>(work: (shelf: Shelves) => Promise<T>): Promise<Kept<T>> =>
    attempt((to) =>
      to.change(table === 'settings' ? [table] : [table, 'settings'], async (shelf) => {
        const value = await work(shelf)
        await bearMark(shelf)
        return value
      }),
    )

  return {
    add: (fields) => {
      const given = whole(fields)
      const id = given.id ?? newId()
      return write((shelf) => insert(shelf, given, id))
    },
    addAll: (many) => {
      const given = many.map((fields) => ({ fields: whole(fields), id: fields.id ?? newId() }))
      return write(async (shelf) => {
        const now = Date.now()
        const rows: R[] = []
        // Made in one moment, they still keep their order.
        for (const { fields, id } of given) rows.push(await insert(shelf, fields, id, now + rows.length))
        return rows
      })
    },
    set: (id, fields) => {
      const given = plain(fields)
      return write(async (shelf) => (await change(shelf, id, given as unknown as Change<R>)) ?? insert(shelf, whole(given), id))
    },
    update: (id, fields) => {
      const given = plain(fields)
      return write((shelf) => change(shelf, id, given))
    },
    remove: (id) =>
      write(async (shelf) => {
        const raw = await shelf(table).get(id)
        if (raw === undefined) return null
        await shelf(table).remove(id)
        return raw as object
      }),
    bringBack: (removed) => {
      const row = plain(removed) as R
      return write(async (shelf) => {
        if ((await shelf(table).get(row.id)) === undefined) await shelf(table).add(row)
        return true as const
      })
    },
    one: (id) => attempt((from) => from.read([table], (shelf) => one(shelf, id))),
    list: () => attempt((from) => from.read([table], list)),
    watch: (next, trouble) => watch<R[]>([table], list, next, trouble),
  }
}

export const keys = tableDoor('keys', CONVERTERS.keys)
export const pins = tableDoor('pins', CONVERTERS.pins)
export const invites = tableDoor('invites', CONVERTERS.invites)
export const checks = tableDoor('checks', CONVERTERS.checks)
export const outbox = tableDoor('outbox', CONVERTERS.outbox)
export const practice = tableDoor('practice', CONVERTERS.practice)
export const log = tableDoor('log', CONVERTERS.log)
export const settings = tableDoor('settings', CONVERTERS.settings)
