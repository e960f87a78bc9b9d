/** Something wrong in the authored content: what, and where to look. `file` is relative to `src/content`, `line` counts from 1. */
export interface ContentProblem {
  readonly file: string
  readonly line?: number
  /** Inside the file: a step, a section, a field. */
  readonly place?: string
  readonly message: string
}

export type At = Omit<ContentProblem, 'message'>

/** `guides/photos/ru.md:12: (consent) …`, as `npm run check` and the build print it. */
export function sayProblem({ file, line, place, message }: ContentProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${place ? `(${place}) ` : ''}${message}`
}

export function byPlace(one: ContentProblem, other: ContentProblem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return (one.line ?? 0) - (other.line ?? 0) || (one.message < other.message ? -1 : 1)
}
