import { UNSEEN } from './findLinks'
import { linkParts } from './linkParts'
import type { LinkReport, ReasonCode } from './report'

/** A stretch of a link as it is written, with what there is to say about it. */
export interface LinkStretch {
  readonly piece: string
  /** It belongs to the host that the browser goes to. */
  readonly host: boolean
  readonly reasons: readonly ReasonCode[]
}

/** The link of a report cut where something begins or ends to be noteworthy: the pieces joined give the link again. */
export function markLink({ link, start, reasons }: LinkReport): LinkStretch[] {
  const here = reasons
    .map(({ code, start: from, end: to }) => ({ code, from: from - start, to: to - start }))
    .filter(({ code, from, to }) => code !== 'another-link' && from >= 0 && to <= link.length && from < to)
    // About the whole link: that is said in words, and would mark all of it.
    .filter(({ from, to }) => to - from < link.length)
  const host = linkParts(link).find(({ part }) => part === 'host')
  const cuts = [0, link.length, ...here.flatMap(({ from, to }) => [from, to]), ...(host ? [host.start, host.end] : [])]
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!
    return {
      piece: link.slice(from, to),
      host: host !== undefined && from >= host.start && to <= host.end,
      reasons: [...new Set(here.filter((one) => one.from <= from && one.to >= to).map(({ code }) => code))],
    }
  })
}

/** A text with what the eye would miss spelt out: a zero-width space becomes «‹U+200B›». */
export const showUnseen = (text: string): string =>
  text.replace(new RegExp(UNSEEN.source, 'gu'), (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`)
