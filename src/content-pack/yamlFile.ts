import * as v from 'valibot'
import { isNode, LineCounter, parseDocument, visit, type Tags, type YAMLParseError, type YAMLWarning } from 'yaml'
import type { Context } from './context.ts'
import { mended } from './mended.ts'
import type { At } from './problem.ts'

export type Path = readonly (string | number)[]

export interface YamlFile<T> {
  readonly data: T
  /** False where something in it was wrong, and `data` is what could be made of it. */
  readonly whole: boolean
  /** Where the value at this path stands. */
  at(path: Path, place?: string): At
}

/** Clauses are called 2.1 and 1.10: a decimal point never makes a number here. */
const withoutFloats = (tags: Tags): Tags => tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:float')

const quoted = (path: Path) =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key), '')

/** What a schema waits for, for people who write no code. */
const EXPECTED: Readonly<Record<string, string>> = {
  Array: 'a list, as in [one, two]',
  Object: 'a group of fields, as in { name: value }',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}

const expectedOf = (expected: string | null) =>
  EXPECTED[expected ?? ''] ??
  (expected ?? 'something else')
    .replace(/^\((.*)\)$/, 'one of: $1')
    .replaceAll('"', '')
    .replaceAll(' | ', ' ')

function said(issue: v.BaseIssue<unknown>, path: Path): string {
  const name = quoted(path)
  if (issue.expected === 'never') return `nobody knows the field \`${name}\``
  if (issue.received === 'undefined') return `the field \`${name}\` is missing`
  if (issue.type === 'check' || issue.type === 'regex' || issue.type.startsWith('min_') || issue.type.startsWith('max_')) {
    return `\`${name}\`: ${issue.message}`
  }
  const received = EXPECTED[issue.received] ?? (issue.received === 'null' ? 'empty' : issue.received)
  return `\`${name || 'the file'}\` must be ${expectedOf(issue.expected)}, not ${received}`
}

/** The commonest slips in YAML itself. */
const UNREADABLE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a line begins with a tab; write spaces',
  DUPLICATE_KEY: 'this field is here a second time',
  BAD_INDENT: 'this line is indented otherwise than its neighbours, or a bracket before it is not closed',
  MISSING_CHAR: 'a bracket, a quote or a comma is missing here or just before',
  BLOCK_IN_FLOW: 'a bracket before this is not closed',
  UNEXPECTED_TOKEN: 'something stands here that does not belong; a text with a colon, a quote or a bracket in it goes into quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it goes into quotes',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing here or just before',
}

const unreadable = ({ code, message }: YAMLParseError | YAMLWarning) => UNREADABLE[code] ?? message.split('\n')[0]!

/**
 * Reads and checks one YAML file. Everything wrong is reported with its line, and what is wrong is mended, so that reading can go on;
 * `null` if there is no file, nothing in it, or no telling what is what.
 */
export function readYaml<S extends v.GenericSchema>(context: Context, file: string, schema: S): YamlFile<v.InferOutput<S>> | null {
  const text = context.take(file)
  if (text === undefined) return null
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, customTags: withoutFloats, prettyErrors: false, logLevel: 'error' })
  for (const error of [...document.errors, ...document.warnings]) {
    context.report({ file, line: lines.linePos(error.pos[0]).line }, unreadable(error))
  }
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return null
  let aliases = 0
  visit(document, {
    Alias(_key, { range }) {
      aliases += 1
      context.report({ file, line: lines.linePos(range?.[0] ?? 0).line }, 'a text that begins with «*» goes into quotes')
    },
  })
  if (aliases > 0) return null
  if (document.contents === null) {
    context.report({ file, line: 1 }, 'the file is empty')
    return null
  }

  const at = (path: Path, place?: string): At => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return { file, line: lines.linePos(node.range[0]).line, ...(place ? { place } : {}) }
    }
    return { file, line: 1, ...(place ? { place } : {}) }
  }

  const read = v.safeParse(schema, document.toJS())
  if (read.success) return { data: read.output, whole: document.errors.length === 0, at }
  for (const issue of read.issues) {
    const path = (issue.path ?? []).map((item) => item.key as string | number)
    context.report(at(path), said(issue, path))
  }
  return { data: mended(schema, document.toJS()) as v.InferOutput<S>, whole: false, at }
}
