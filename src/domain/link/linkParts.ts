export interface LinkPart {
  readonly part: 'scheme' | 'userinfo' | 'host' | 'port' | 'path' | 'query' | 'fragment'
  readonly piece: string
  /** Place in the link, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

const SHAPE = /^([a-z][a-z0-9+.-]*:[/\\]*)?([^/?#\\]*@)?([^/?#\\]*?)(:\d*)?(?=[/?#\\]|$)([^?#]*)(\?[^#]*)?(#.*)?$/is
const NAMES = ['scheme', 'userinfo', 'host', 'port', 'path', 'query', 'fragment'] as const

/** A web link taken apart for showing, as it is written: the pieces joined give the link again. Parts that are absent are left out. */
export function linkParts(link: string): LinkPart[] {
  const pieces = SHAPE.exec(link)?.slice(1) ?? []
  let start = 0
  return NAMES.flatMap((part, index) => {
    const piece = pieces[index] ?? ''
    const from = start
    start += piece.length
    return piece ? [{ part, piece, start: from, end: start }] : []
  })
}
