import { DATABASE } from '@/storage/versions'

interface Store {
  readonly name: string
  readonly keyPath: string | string[]
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean }[]
}

/** A database as an earlier version of the app left it: made with the browser's own means, never with today's code. */
export interface OldDatabase {
  readonly nativeVersion: number
  readonly stores: readonly Store[]
  readonly rows: Readonly<Record<string, readonly object[]>>
}

export function makeOldDatabase({ nativeVersion, stores, rows }: OldDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, nativeVersion)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of stores) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique })
        for (const row of rows[name] ?? []) store.add(row)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

/** The shape of an open database, in the fixtures' words. */
export function schemaOf(db: IDBDatabase): Store[] {
  const names = [...db.objectStoreNames]
  const transaction = db.transaction(names)
  return names.map((name) => {
    const store = transaction.objectStore(name)
    const indexes = [...store.indexNames].map((index) => store.index(index))
    return {
      name,
      keyPath: store.keyPath as string | string[],
      indexes: indexes.map((index) => ({ name: index.name, keyPath: index.keyPath as string | string[], unique: index.unique })),
    }
  })
}
