import { plainText, type Block } from './blocks.ts'

/** A voice stops in the middle of what is longer than this. */
const LONGEST = 180

/** Authored text as short pieces for a voice to say one after another: no arrows, no quotation marks, no piece longer than a breath. */
export function aloud(title: string, blocks: readonly Block[]): string[] {
  const spoken = `${title}.\n${plainText(blocks)}`.replaceAll(' → ', ', ').replace(/[«»“”]/g, '')
  return spoken
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?…:;])\s+/))
    .flatMap(shorter)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

function shorter(piece: string): string[] {
  if (piece.length <= LONGEST) return [piece]
  const space = piece.lastIndexOf(' ', LONGEST)
  return space <= 0 ? [piece] : [piece.slice(0, space), ...shorter(piece.slice(space + 1))]
}
