import { createHash } from 'node:crypto'
import { demoInvites, inviteAddress, makeInvite } from '../domain/invite'
import { terminalQr } from './terminalQr'

const TITLES = {
  parent: 'родителю',
  teacher: 'педагогу',
  specialist: 'специалисту',
  admin: 'администратору',
  head: 'руководителю',
} as const

/** The demo invites, one per role, as lines for the terminal: whose it is, its address, its QR. The same ids at every start. */
export function demoInviteTexts(base: string, now: Date | number, onScreen: boolean): readonly string[] {
  const idBytes = (index: number) => Uint8Array.from(createHash('sha256').update(`demo ${index}`).digest().subarray(0, 9))
  return demoInvites(now, idBytes).map((fields) => {
    const address = inviteAddress(base, makeInvite(fields))
    return `Приглашение ${TITLES[fields.r]} (придуманное)\n${address}\n${terminalQr(address, onScreen)}`
  })
}
