/** What a spreadsheet would take for a formula, or a command, at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/

const cell = (value: string) => `"${(FORMULA.test(value) ? `'${value}` : value).replace(/"/g, '""')}"`

/**
 * Rows as a CSV that Russian Excel opens with a double click: byte order mark, semicolons, every cell quoted, and no cell that a
 * spreadsheet would carry out as a formula.
 */
export const toCsv = (rows: readonly (readonly string[])[]) => `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
