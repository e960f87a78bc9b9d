export { INVITE_SHAPES, joinShape, shapeNumbered, splitJoinLink, type InviteShape } from './inviteShapes'
export { tokenBytes, tokenFrom, type Writing } from './tokenBytes'
