import { vi } from 'vitest'

/** Waits until this no longer throws: generous, because a loaded machine is slow and a wrong result stays wrong. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 4_000, interval: 10 })
