import { UNSEEN, type FoundLink } from './findLinks'
import type { Reason, ReasonCode } from './report'

export interface Notes {
  readonly reasons: Reason[]
  /** A reason at a place of the text. */
  at(code: ReasonCode, from: number, to: number): void
  /** A reason about this piece of the link; about the whole link where the piece does not stand there letter for letter. */
  about(code: ReasonCode, piece: string): void
}

/** Collects the reasons of one link as places in the text, each once. */
export function notesOn(text: string, { start, end, body }: FoundLink): Notes {
  const reasons: Reason[] = []
  const at: Notes['at'] = (code, from, to) => {
    if (!reasons.some((one) => one.code === code)) reasons.push({ code, piece: text.slice(from, to), start: from, end: to })
  }
  return {
    reasons,
    at,
    about(code, piece) {
      const from = piece ? text.indexOf(piece, body) : -1
      if (from < 0 || from + piece.length > end) at(code, start, end)
      else at(code, from, from + piece.length)
    },
  }
}

/**
 * What is wrong with the way an address is written, whichever host it leads to: none of this is met in an honest link, and each
 * makes the eye and the browser read two different addresses.
 */
export function noteTricks(text: string, { start, end, link, body, scheme }: FoundLink, notes: Notes): void {
  const unseen = UNSEEN.exec(link)
  if (unseen)
    notes.at(/\s/.test(unseen[0]) ? 'whitespace-inside' : 'invisible', start + unseen.index, start + unseen.index + unseen[0].length)
  const backslash = link.indexOf('\\')
  if (backslash >= 0) notes.at('backslash', start + backslash, start + backslash + 1)
  else if (scheme.startsWith('http') && text.slice(start + scheme.length + 1, body) !== '//') notes.at('odd-slashes', start, body)
  const gap = /^[\t\r\n]+/.exec(text.slice(end, end + 20))?.[0] ?? ''
  if (!gap) return
  // A browser drops tabs and line breaks from an address; between two lines of a message they are honest.
  const after = text.slice(end + gap.length, end + gap.length + 2)
  const goesOn = gap.includes('\t') ? /^[.@:?#&=%/\\]/ : /[/?#]/.test(text.slice(body, end)) ? /^\.[a-z\d]/i : /^(?:\.[a-z\d]|[@:/?%\\-])/i
  if (goesOn.test(after)) notes.at('whitespace-inside', end, end + gap.length)
}
