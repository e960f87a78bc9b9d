import * as v from 'valibot'
import { isNode, LineCounter, parseDocument, type Tags } from 'yaml'
import type { Context } from './context.ts'
import type { At } from './problem.ts'

export type Path = readonly (string | number)[]

export interface YamlFile<T> {
  readonly data: T
  /** Where the value at this path stands. */
  at(path: Path, place?: string): At
}

/** Clauses are called 2.1 and 1.10: a decimal point never makes a number here. */
const withoutFloats = (tags: Tags): Tags => tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:float')

const quoted = (path: Path) =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key), '')

function said(issue: v.BaseIssue<unknown>, path: Path): string {
  const name = quoted(path)
  if (issue.expected === 'never') return `nobody knows the field \`${name}\``
  if (issue.received === 'undefined') return `the field \`${name}\` is missing`
  if (issue.type === 'check' || issue.type === 'regex' || issue.type.startsWith('min_') || issue.type.startsWith('max_')) {
    return `\`${name}\`: ${issue.message}`
  }
  return `\`${name || 'the file'}\` must be ${issue.expected ?? 'something else'}, not ${issue.received}`
}

/** Reads and checks one YAML file. Everything wrong is reported with its line; `null` if it cannot be used or is not there. */
export function readYaml<S extends v.GenericSchema>(context: Context, file: string, schema: S): YamlFile<v.InferOutput<S>> | null {
  const text = context.take(file)
  if (text === undefined) return null
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, customTags: withoutFloats, prettyErrors: false })
  for (const error of [...document.errors, ...document.warnings]) {
    context.report({ file, line: lines.linePos(error.pos[0]).line }, error.message.split('\n')[0]!)
  }
  if (document.errors.length > 0) return null

  const at = (path: Path, place?: string): At => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return { file, line: lines.linePos(node.range[0]).line, ...(place ? { place } : {}) }
    }
    return { file, line: 1, ...(place ? { place } : {}) }
  }

  const read = v.safeParse(schema, document.toJS())
  if (read.success) return { data: read.output, at }
  for (const issue of read.issues) {
    const path = (issue.path ?? []).map((item) => item.key as string | number)
    context.report(at(path), said(issue, path))
  }
  return null
}
