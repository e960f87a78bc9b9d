import { localNames, readLocal, writeLocal } from './local.ts'

/** What a draft may be: one text, or the plain fields of one form. */
export type DraftValue = string | Readonly<Record<string, string | number | boolean>>

const START = 'draft.'
const PAUSE = 300
/** Names do not lie about for ever: an untouched draft goes after this time. */
const OLD = 60 * 86_400_000

const unsaved = new Map<string, DraftValue>()
let timer: ReturnType<typeof setTimeout> | undefined
let listening = false

function isValue(value: unknown): value is DraftValue {
  if (typeof value === 'string') return true
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => ['string', 'number', 'boolean'].includes(typeof one))
  )
}

function stored(name: string): { at: number; value: DraftValue } | null {
  try {
    const { at, value } = JSON.parse(readLocal(name) ?? '') as Record<string, unknown>
    return typeof at === 'number' && isValue(value) ? { at, value } : null
  } catch {
    return null
  }
}

/** Writes what the last keystrokes left; answers whether all of it will outlive this tab. */
export function flushDrafts(): boolean {
  clearTimeout(timer)
  timer = undefined
  const fine = [...unsaved].map(([key, value]) => writeLocal(START + key, JSON.stringify({ at: Date.now(), value })))
  unsaved.clear()
  return !fine.includes(false)
}

function listen(): void {
  if (listening) return
  listening = true
  addEventListener('pagehide', flushDrafts)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushDrafts()
  })
  const now = Date.now()
  for (const name of localNames(START)) {
    const draft = stored(name)
    if (draft && now - draft.at > OLD) writeLocal(name, null)
  }
}

/** What was being written under this key, or `null`. */
export function readDraft(key: string): DraftValue | null {
  listen()
  return unsaved.get(key) ?? stored(START + key)?.value ?? null
}

/** Keeps what is being written: within 300 ms, and at once when the page is hidden or left. Never through the database, which may be lost. */
export function writeDraft(key: string, value: DraftValue): void {
  listen()
  unsaved.set(key, value)
  timer ??= setTimeout(flushDrafts, PAUSE)
}

/** It has been sent, saved or given up. */
export function clearDraft(key: string): void {
  unsaved.delete(key)
  writeLocal(START + key, null)
}
