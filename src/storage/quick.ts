import { DEVICES, LANGUAGES, type Device, type Language } from '../domain/audience/audience.ts'
import { holdLocal, onLocalChange, readLocal, writeLocal } from './local.ts'
import { keptOnPhone } from './trouble.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const TEXT_SCALES = [1, 1.25, 1.5, 2] as const
export type TextScale = (typeof TEXT_SCALES)[number]

export type QuickName = 'language' | 'translation' | 'theme' | 'textScale' | 'device' | 'hasJourney' | 'lastJourney' | 'kept'

const oneOf = <T>(list: readonly T[], text: string | null): T | null => list.find((item) => String(item) === text) ?? null

const listeners = new Set<(name: QuickName) => void>()

/** What is true of the database; while the session lives in memory, it is true of this tab only. */
const OF_DATABASE: readonly QuickName[] = ['hasJourney', 'lastJourney']

function set(name: QuickName, value: string | null): void {
  if (readLocal(name) === value) return
  if (OF_DATABASE.includes(name) && !keptOnPhone()) holdLocal(name, value)
  else writeLocal(name, value)
  for (const listener of [...listeners]) listener(name)
}

/**
 * What the first screen must know at once, before any database is open: read and written synchronously. Where the browser refuses
 * `localStorage`, it holds for this tab only. A value nobody could have chosen reads as not chosen.
 */
export const quick = {
  get language(): Language | null {
    return oneOf(LANGUAGES, readLocal('language'))
  },
  set language(value: Language | null) {
    set('language', value)
  },
  /** The code of a language that leans on Russian, in which texts are read as far as they have been put into it. */
  get translation(): string | null {
    return readLocal('translation')
  },
  set translation(value: string | null) {
    set('translation', value)
  },
  get theme(): Theme {
    return oneOf(THEMES, readLocal('theme')) ?? 'system'
  },
  set theme(value: Theme) {
    set('theme', value)
  },
  get textScale(): TextScale {
    return oneOf(TEXT_SCALES, readLocal('textScale')) ?? 1
  },
  set textScale(value: TextScale) {
    set('textScale', String(value))
  },
  /** The kind of device the person has chosen; `null` until then. */
  get device(): Device | null {
    return oneOf(DEVICES, readLocal('device'))
  },
  set device(value: Device | null) {
    set('device', value)
  },
  /** Whether there is a journey on this phone, as last seen in the database. */
  get hasJourney(): boolean {
    return readLocal('hasJourney') === 'true'
  },
  set hasJourney(value: boolean) {
    set('hasJourney', value ? 'true' : null)
  },
  /** The journey that was started or looked at last. */
  get lastJourney(): string | null {
    return readLocal('lastJourney')
  },
  set lastJourney(value: string | null) {
    set('lastJourney', value)
  },
  /** The birth mark of the database that once kept something here. Set by the room itself: it tells a database taken away from a first run. */
  get kept(): string | null {
    return readLocal('kept')
  },
  set kept(value: string | null) {
    set('kept', value)
  },
}

const NAMES: readonly QuickName[] = ['language', 'translation', 'theme', 'textScale', 'device', 'hasJourney', 'lastJourney', 'kept']

/** Is told what has changed, in this tab or another. Returns a stop function. */
export function onQuickChange(listener: (name: QuickName) => void): () => void {
  listeners.add(listener)
  const stop = onLocalChange((changed) => {
    for (const name of NAMES) if (changed === '' || changed === name) listener(name)
  })
  return () => {
    listeners.delete(listener)
    stop()
  }
}
