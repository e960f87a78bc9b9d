import type { Role } from '../audience/audience'

/**
 * Numbers for the steps' ids, so that a tick takes two bytes on its way. Frozen where they stand: append at the end of a list, never take
 * out or reorder, at most 63 in each. A step that is missing here travels by its id, which is only longer.
 */
const NUMBERED: Readonly<Record<Role, string>> = {
  parent:
    'own-number child-first get-vk get-max sign-in-vk sign-in-max open-invite-vk open-invite-max right-chat-vk right-chat-max secure-vk ' +
    'secure-max whom-to-call',
  teacher:
    'own-number get-vk get-max sign-in-vk sign-in-max open-invite-vk open-invite-max right-profile-vk staff-chats-max status-confirmed ' +
    'secure-vk secure-max group-chat-vk group-chat-max two-admins-vk two-admins-max family-links-vk family-links-max invite-families-vk ' +
    'invite-families-max posting-plan video-calls-vk video-calls-max chat-fire',
  specialist:
    'get-ready-vk get-ready-max open-invite-vk open-invite-max fill-profile-vk fill-profile-max verification secure-access-vk ' +
    'secure-access-max tell-fraud learn-and-ask',
  admin:
    'order-copy send-application first-sign-in-vk first-sign-in-max secure-own-access-vk secure-own-access-max fill-institution ' +
    'build-structure invite-staff-vk invite-staff-max accept-requests confirm-statuses second-admin common-chats-vk common-chats-max ' +
    'parent-links-vk parent-links-max annul-links staff-movement help-people platform-support broadcasts statistics',
  head:
    'choose-platform adopt-regulation order-on-use-vk order-on-use-max appoint-administrator join-vk join-max teacher-status ' +
    'secure-access-vk secure-access-max staff-chat-vk staff-chat-max parents-chat-vk parents-chat-max management-chats-vk ' +
    'management-chats-max oversight staff-changes',
}

const numbers = new Map<Role, readonly string[]>()

/** The ids of one role's steps, each at its number. */
export function stepNumbers(role: Role): readonly string[] {
  const known = numbers.get(role) ?? NUMBERED[role].split(' ')
  numbers.set(role, known)
  return known
}
