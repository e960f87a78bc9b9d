import type { CopyCounts } from '@/domain/backup'
import { plural, type Forms } from '@/i18n'
import type { BroughtIn } from '@/storage'

const fresh = (count?: { added: number; changed: number }) => (count ? count.added + count.changed : 0)

type Counts = Pick<CopyCounts, 'journeys' | 'marks' | 'invites'>
const listed = (parts: readonly (readonly [number, Forms])[], nothing: string) =>
  parts
    .filter(([n]) => n > 0)
    .map(([n, forms]) => plural(n, forms))
    .join(', ') || nothing
export const ruAll = ({ journeys, marks, invites }: Counts) =>
  listed(
    [
      [journeys, { one: 'путь', few: 'пути', many: 'путей' }],
      [marks, { one: 'отметка', few: 'отметки', many: 'отметок' }],
      [invites, { one: 'приглашение', few: 'приглашения', many: 'приглашений' }],
    ],
    'другие записи',
  )
export const enAll = ({ journeys, marks, invites }: Counts) =>
  listed(
    [
      [journeys, { one: 'path', many: 'paths' }],
      [marks, { one: 'tick', many: 'ticks' }],
      [invites, { one: 'invite', many: 'invites' }],
    ],
    'other records',
  )
export const freshOf = (brought: BroughtIn) => ({
  journeys: fresh(brought.journeys),
  marks: fresh(brought.marks),
  invites: fresh(brought.invites),
})
