import type { Messenger, Role } from '../audience/audience.ts'
import { institutionId } from './institutionId.ts'

/** What tells that a journey and an invite belong to the same place. */
interface Place {
  readonly role: Role
  readonly org: string
  readonly group?: string
  readonly messenger: Messenger
}

/**
 * The journey of the same role in the same institution (and the same group, where both name one) that goes on in the other messenger: an invite
 * of this one says that the institution has moved. `undefined` where there is none.
 */
export function otherContour<T extends Place>(rows: readonly T[], invite: Place): T | undefined {
  const same = (one?: string, other?: string) => one === undefined || other === undefined || institutionId(one) === institutionId(other)
  return rows.find(
    (row) => row.role === invite.role && row.messenger !== invite.messenger && same(row.org, invite.org) && same(row.group, invite.group),
  )
}
