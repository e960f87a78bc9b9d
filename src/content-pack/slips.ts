import type { Context } from './context.ts'

/** Marks that a merge leaves, and notes to oneself. */
const LEFT_OVER = /^(?:<{7}|>{7}|\|{7}|={7}$)|(?<![A-Za-z])(?:TODO|FIXME|XXX)(?![A-Za-z])/
const FENCE = /^\s*(`{3,}|~{3,})/

/** What Markdown would take for something else than was meant, outside fenced blocks. */
const UNMEANT: readonly (readonly [RegExp, string])[] = [
  [/^\s*\[[^\]]+\]:\s/, 'an address stands in the link itself: [words](address)'],
  [/&(?:[a-zA-Z]{2,8}|#\d+);/, 'write the sign itself, not its name between «&» and «;»'],
]
const UNDERLINE = /^ {0,3}(?:-+|=+)\s*$/

function refuseUnmeant(context: Context, file: string, lines: readonly string[]): void {
  let fenced = false
  lines.forEach((line, index) => {
    if (FENCE.test(line)) fenced = !fenced
    if (fenced) return
    const at = { file, line: index + 1 }
    for (const [pattern, said] of UNMEANT) if (pattern.test(line)) context.report(at, said)
    if (UNDERLINE.test(line) && /^\s*[^\s#>-]/.test(lines[index - 1] ?? ''))
      context.report(at, 'a line of dashes makes a heading of the text above it; leave it out, or write «## »')
  })
}

/** Line of the fenced block that nobody closes, from 1. */
function openFence(lines: readonly string[]): number | undefined {
  let open: { mark: string; line: number } | undefined
  lines.forEach((text, index) => {
    const mark = FENCE.exec(text)?.[1]
    if (!mark) return
    if (!open) open = { mark, line: index + 1 }
    else if (mark.startsWith(open.mark) && text.trim() === mark) open = undefined
  })
  return open?.line
}

/** Slips that no reader of the text would notice, or notice too late: looked for in the bare lines of every file. */
export function refuseSlips(context: Context): void {
  for (const [file, text] of Object.entries(context.files)) {
    if (!/\.(?:md|yaml)$/.test(file) || file === 'README.md') continue
    const lines = text.split(/\r?\n/)
    const strange = lines.findIndex((line) => line.includes('\uFFFD') || line.includes('\u0000'))
    if (strange >= 0) context.report({ file, line: strange + 1 }, 'letters that cannot be read; save the file as UTF-8')
    lines.forEach((line, index) => {
      const found = LEFT_OVER.exec(line)?.[0]
      if (found) context.report({ file, line: index + 1 }, `«${found}» was left behind; finish it, or take it out`)
    })
    if (file.endsWith('.md')) refuseUnmeant(context, file, lines)
    const fence = file.endsWith('.md') ? openFence(lines) : undefined
    if (fence !== undefined) context.report({ file, line: fence }, 'a fenced block that is not closed: the text below it is lost')
  }
}
