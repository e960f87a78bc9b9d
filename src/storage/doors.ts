import type { Kept, StorageProblem } from './problem.ts'
import type { Change, New, Row } from './rows.ts'

/** What can be done with one small table. Lists are in the order in which the rows were made. */
export interface TableDoor<R extends Row> {
  /** Adds a row. If its `id` was given and is there already, that row stays as it is and is the answer. */
  add(fields: New<R>): Promise<Kept<R>>
  /** All or nothing. */
  addAll(many: readonly New<R>[]): Promise<Kept<readonly R[]>>
  /** Changes the row's named fields, or adds it where there is none. */
  set(id: string, fields: New<R>): Promise<Kept<R>>
  /** Changes only the fields named; `undefined` takes one away. `null` where there is no such row. */
  update(id: string, fields: Change<R>): Promise<Kept<R | null>>
  /** Takes the row away and hands it over for `bringBack`; `null` where there is none. */
  remove(id: string): Promise<Kept<object | null>>
  bringBack(removed: object): Promise<Kept<true>>
  one(id: string): Promise<Kept<R | null>>
  list(): Promise<Kept<readonly R[]>>
  /** Hears the list now and after every change, in any tab. Returns a stop function. */
  watch(next: (rows: R[]) => void, trouble?: (problem: StorageProblem) => void): () => void
}
