import { computed } from 'vue'
import { useLive } from '@/composables/useLive'
import { secretInText } from '@/domain/security'
import { settings, type SettingRow } from '@/storage'

export const PASSPORT_FIELDS = ['number', 'recovery', 'codes', 'second', 'contact'] as const
export type PassportField = (typeof PASSPORT_FIELDS)[number]

export interface PassportNote {
  readonly has: boolean
  readonly where: string
}
export type Passport = Readonly<Record<PassportField, PassportNote>>

const rowId = (field: PassportField, part: keyof PassportNote) => `passport.${field}.${part}`

/** Where things lie, in the person's own words; every field a row of its own, so that two open tabs do not overwrite each other. */
export function usePassport() {
  const live = useLive<readonly SettingRow[]>((next, trouble) => settings.watch((rows) => next(rows), trouble))

  const passport = computed<Passport | null>(() => {
    if (live.value.state !== 'ready') return null
    const byId = new Map(live.value.value.map((row) => [row.id, row.value]))
    const noteOf = (field: PassportField): PassportNote => {
      const where = byId.get(rowId(field, 'where'))
      return { has: byId.get(rowId(field, 'has')) === true, where: typeof where === 'string' ? where : '' }
    }
    return {
      number: noteOf('number'),
      recovery: noteOf('recovery'),
      codes: noteOf('codes'),
      second: noteOf('second'),
      contact: noteOf('contact'),
    }
  })

  const setHas = (field: PassportField, has: boolean) => settings.set(rowId(field, 'has'), { value: has })
  /** Never writes what looks like a secret, whoever calls. */
  async function setWhere(field: PassportField, where: string): Promise<boolean> {
    if (secretInText(where) !== null) return false
    return (await settings.set(rowId(field, 'where'), { value: where.trim() })).ok
  }
  return { live, passport, setHas, setWhere }
}
