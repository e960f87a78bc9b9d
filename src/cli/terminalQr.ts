import { encodeQR } from 'qr'

/** A QR for the terminal: colours of its own where there is a screen, block letters in a file or a pipe. Level M, as on paper. */
export function terminalQr(text: string, onScreen: boolean): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
  const dark = (row: number, column: number) => rows[row]?.[column] ?? false
  const lines = rows.flatMap((_, row) => {
    if (row % 2 === 1) return []
    const line = rows[row]!.map((_, column) => {
      const [upper, lower] = [dark(row, column), dark(row + 1, column)]
      return onScreen ? (upper ? (lower ? ' ' : '▄') : lower ? '▀' : '█') : upper ? (lower ? '█' : '▀') : lower ? '▄' : ' '
    }).join('')
    return [onScreen ? `\u001b[97;40m${line}\u001b[0m` : line]
  })
  return `${lines.join('\n')}\n`
}

/** The same as a picture of its own: white ground, one path, no colour that dark mode could turn. */
export function svgQr(text: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const path = rows
    .flatMap((cells, y) =>
      [
        ...cells
          .map((on) => (on ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`),
    )
    .join('')
  const size = rows.length
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
  )
}
