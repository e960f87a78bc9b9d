import { vi } from 'vitest'
import { DATABASE } from '@/storage/versions'
import type { Kept, NewJourney, Row } from '@/storage'

export type Tab = typeof import('@/storage')

/** One more tab of the app: our modules anew, the same phone underneath. */
export async function openTab(): Promise<Tab> {
  vi.resetModules()
  return import('@/storage')
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const raw: IDBDatabase[] = []

/** A phone on which nothing was ever kept. Tabs of earlier tests stop by themselves. */
export async function emptyPhone(): Promise<void> {
  for (const db of raw.splice(0)) db.close()
  await settled(indexedDB.deleteDatabase(DATABASE))
  localStorage.clear()
  sessionStorage.clear()
}

/** The database as another program would see it: no Dexie, no converters. */
export async function rawDatabase(version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, version)
  request.onupgradeneeded = () => upgrade?.(request.result)
  const db = await settled(request)
  db.onversionchange = () => db.close()
  raw.push(db)
  return db
}

export async function rawRows(table: string): Promise<unknown[]> {
  const db = await rawDatabase()
  const rows = await settled(db.transaction(table).objectStore(table).getAll())
  db.close()
  return rows
}

export async function putRaw(table: string, row: object): Promise<void> {
  const db = await rawDatabase()
  await settled(db.transaction(table, 'readwrite').objectStore(table).put(row))
  db.close()
}

/** What is kept, or the test's end with the problem's name. */
export async function keptValue<T>(answer: Promise<{ ok: true; value: T } | { ok: false; problem: string }>): Promise<T> {
  const said = await answer
  if (!said.ok) throw new Error(`not kept: ${said.problem}`)
  return said.value
}

/** Takes every row out of a small table. */
export async function empty(table: { list(): Promise<Kept<readonly Row[]>>; remove(id: string): Promise<unknown> }): Promise<void> {
  for (const { id } of await keptValue(table.list())) await table.remove(id)
}

export const aJourney = (fields: Partial<NewJourney> = {}): NewJourney => ({
  role: 'parent',
  org: 'МБДОУ «Детский сад № 12 «Ромашка»',
  kind: 'kindergarten',
  group: 'Группа «Солнышко»',
  messenger: 'max',
  link: 'https://max.ru/join/MADEUPMADEUPMADEUPMADEUPMADEUPMADEUPMADEUP1',
  contact: 'Анна Петровна',
  inviteId: 'madeUpId0001',
  device: 'android',
  invitedOn: 700,
  signature: 'none',
  ...fields,
})
