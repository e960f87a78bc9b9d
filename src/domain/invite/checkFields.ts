import { joinLinkOf } from '../link'
import { fieldProblems, spellFields, type FieldProblem, type InviteDraft, type InviteFields } from './fields'

// For making invites: here the link comes from a person's clipboard and is searched for in whatever was pasted. Reading an invite takes the
// shorter way (decodeInvite), so that the first screen does not carry the whole link inspector.

/** Everything wrong with the fields of an invite, in the order of a form; empty when `makeInvite` will take them. Never throws. */
export const checkInviteFields = (fields: InviteDraft): FieldProblem[] => fieldProblems(fields, joinLinkOf)

/** The one spelling of checked fields that an invite carries: what `parseInvite` will give back. */
export const normalFields = (fields: InviteFields): InviteFields => spellFields(fields, joinLinkOf)
