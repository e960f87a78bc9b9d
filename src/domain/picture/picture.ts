/**
 * A schematic picture as data: one renderer draws them all, so that they look drawn by one hand, follow the theme and speak both languages.
 * A picture shows what to look for; it never imitates a real screen.
 */
export const PICTURE_ICONS = [
  'person', 'people', 'lock', 'bell', 'chat', 'camera', 'gear', 'phone', 'link', 'qr', 'check', 'cross',
  'device', 'clock', 'star', 'house', 'shield', 'paper', 'key', 'hand', 'video', 'download', 'search', 'lamp',
] as const // prettier-ignore
export type PictureIcon = (typeof PICTURE_ICONS)[number]

export const FRAMES = ['phone', 'computer', 'paper'] as const
export type Frame = (typeof FRAMES)[number]

export const SHAPES = ['bar', 'row', 'in', 'out', 'field', 'button', 'toggle', 'code', 'qr', 'lines', 'note', 'big'] as const
export type ShapeKind = (typeof SHAPES)[number]

export interface Shape {
  /**
   * bar: top line of a screen · row: a list row with an icon · in/out: a received or sent message · field: an input · button ·
   * toggle: a switch · code: boxes for digits · qr · lines: grey text lines · note: a small remark under the screen · big: one large icon
   */
  readonly kind: ShapeKind
  readonly text?: string
  readonly icon?: PictureIcon
  /** The finger's target, drawn in amber. At most one or two in a picture. */
  readonly tap?: boolean
  /** A thing to stay away from: crossed out. */
  readonly wrong?: boolean
  /** A switch that is on; a bar with the study profile's badge. */
  readonly on?: boolean
  /** Number of grey lines or of digits. */
  readonly count?: number
}

export interface Panel {
  readonly frame: Frame
  readonly shapes: readonly Shape[]
}

/** One panel, or two with an arrow between them. `title` is what a screen reader says. */
export interface Picture {
  readonly title: string
  readonly panels: readonly Panel[]
}
