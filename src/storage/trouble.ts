import type { StorageProblem } from './problem.ts'

/** What the whole tab knows of its storage, without the database: small enough for the first screen. */
export type Trouble = (problem: StorageProblem, cause?: unknown) => void

const listeners = new Set<Trouble>()
let inMemory = false

/** Whether what is written now outlives this tab. `false` once the browser has refused and the session goes on in memory. */
export const keptOnPhone = (): boolean => !inMemory

export function nowInMemory(): void {
  inMemory = true
}

/**
 * Is told of every storage problem of this tab, also of those nobody asked about (another tab has updated); `cause` is what the browser
 * threw, for «Подробнее». Returns a stop function.
 */
export function onStorageTrouble(listener: Trouble): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const tell: Trouble = (problem, cause) => {
  for (const listener of [...listeners]) listener(problem, cause)
}
