import type { SecurityItem } from '../../../src/domain/security/index.ts'

export const item = (slug: string, fields: Partial<SecurityItem> = {}): SecurityItem => ({
  slug,
  for: {},
  area: 'account',
  level: 'must',
  minutes: 3,
  again: 90,
  needs: [],
  clauses: [],
  title: slug,
  intro: [],
  why: [],
  how: [],
  check: [],
  ifnot: [],
  checkedOn: '2026-11-23',
  source: ['S1'],
  sure: 'official',
  ...fields,
})
