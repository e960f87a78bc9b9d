/** One line of the table. `aim` is a ceiling in the figure's own unit, or a floor where `atLeast` says so. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'KB' | 'ms' | '×' | 'MB' | '%'
  readonly aim?: number
  readonly atLeast?: boolean
  /** What lies beside it, or what it is made of. */
  readonly beside?: string
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Kilobytes of 1,000 bytes, one decimal. */
export const kb = (bytes: number): number => Math.round(bytes / 100) / 10

export const reached = ({ value, aim, atLeast }: Figure): boolean | undefined =>
  aim === undefined ? undefined : atLeast ? value >= aim : value <= aim

const number = (value: number, unit: Figure['unit']) =>
  `${unit === 'ms' || unit === '%' ? Math.round(value) : Math.round(value * 100) / 100} ${unit}`

/** Lines for a terminal: figure, value, aim, whether it is reached, what lies beside it. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const ok = reached(figure)
    const aim = figure.aim === undefined ? '' : `${figure.atLeast ? '≥' : '≤'} ${number(figure.aim, figure.unit)}`
    return [figure.name, number(figure.value, figure.unit), aim, ok === undefined ? ' ' : ok ? '✓' : '✗', figure.beside ?? '']
  })
  const all = [['figure', 'measured', 'aim', '', 'beside it'], ...rows]
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => row[at]!.length)))
  const line = (row: string[]) =>
    `${row[0]!.padEnd(widths[0]!)}  ${row[1]!.padStart(widths[1]!)}  ${row[2]!.padStart(widths[2]!)}  ${row[3]!.padEnd(1)}  ${row[4]}`.trimEnd()
  return all.map(line).join('\n')
}
