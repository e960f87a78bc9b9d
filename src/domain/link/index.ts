export { findLinks, type FoundLink } from './findLinks'
export { inspectLink, inspectLinks, joinLinkOf } from './inspectLink'
export { INVITE_SHAPES, joinShape, shapeNumbered, splitJoinLink, type InviteShape } from './inviteShapes'
export { kindOfText, type TextKind } from './kindOfText'
export { HOST_SOURCES, type HostSource, type Sure } from './hostSources'
export { isJoinLink } from './joinPlace'
export {
  knownHost,
  KNOWN_HOSTS,
  NAMED_NOT_CONFIRMED,
  platformOf,
  SHORT_LINK_HOSTS,
  type HostOwner,
  type HostUse,
  type KnownHost,
  type Platform,
} from './knownHosts'
export { linkParts, type LinkPart } from './linkParts'
export { markLink, showUnseen, type LinkStretch } from './markLink'
export type { LinkReport, Reason, ReasonCode, Verdict } from './report'
export { tokenBytes, tokenFrom, type Writing } from './tokenBytes'
