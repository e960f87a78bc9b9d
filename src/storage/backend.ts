import type { TableName } from './versions.ts'

export type Key = string | readonly string[]

/** One table inside a transaction. Raw rows: converters stand above. */
export interface Shelf {
  readonly table: TableName
  get(key: Key): Promise<unknown>
  all(): Promise<unknown[]>
  /** Rows whose indexed field has this value. */
  where(index: string, value: string): Promise<unknown[]>
  /** Rejects if there is a row with this key. */
  add(row: object): Promise<void>
  /** Changes only the fields named; `undefined` takes a field away. Answers whether there was such a row. */
  update(key: Key, fields: object): Promise<boolean>
  remove(key: Key): Promise<void>
  clear(): Promise<void>
  /** Writes the whole row over whatever is there. Only for content pieces, which are nobody's own words. */
  replace(row: object): Promise<void>
}

export type Shelves = (table: TableName) => Shelf

/** Where rows live: the browser's database, or this tab's memory when the browser refuses. All rules stand above and are written once. */
export interface Backend {
  /** One transaction: all of it or nothing. */
  read<T>(tables: readonly TableName[], work: (shelf: Shelves) => Promise<T>): Promise<T>
  change<T>(tables: readonly TableName[], work: (shelf: Shelves) => Promise<T>): Promise<T>
  /** Runs `work` now and again whenever what it read has changed, in any tab. Returns a stop function. */
  live<T>(
    tables: readonly TableName[],
    work: (shelf: Shelves) => Promise<T>,
    next: (value: T) => void,
    failed: (error: unknown) => void,
  ): () => void
}
