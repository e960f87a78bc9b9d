import type { ColourPicture } from './pixels'

/** One code found in a picture. */
export interface QrFound {
  readonly text: string
  /** The middle of it, as shares of the picture's width and height. */
  readonly x: number
  readonly y: number
}

/** What one look at a picture gave. */
export interface Look {
  readonly found: readonly QrFound[]
  /** A code was there, but not clear enough to be read: come nearer, hold still. */
  readonly almost: boolean
}

/** Reads what it can in one go, and never throws for the sake of a picture. `darkOnLight`: codes drawn the other way round are not looked for. */
export type Read = (picture: ColourPicture, darkOnLight?: boolean) => Promise<Look>

export const NOTHING: Look = { found: [], almost: false }

/** Everything from both, each text once. */
export function together(one: Look, other: Look): Look {
  const more = other.found.filter(({ text }) => !one.found.some((known) => known.text === text))
  return { found: [...one.found, ...more], almost: one.almost || other.almost }
}
