import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, type Compiled } from '../content-pack/compile.ts'

/** Where the authored content lies. */
export const CONTENT_FOLDER = fileURLToPath(new URL('../content/', import.meta.url))

/** The day this was written: a clock that shows an earlier day is wrong, and must not make yesterday's dates look like tomorrow's. */
const WRITTEN_ON = '2026-11-24'

export function today(clock: Date = new Date()): string {
  const date = clock.toISOString().slice(0, 10)
  return date > WRITTEN_ON ? date : WRITTEN_ON
}

/** All authored files: path relative to the folder, with `/`, → text. */
export function readContent(folder: string = CONTENT_FOLDER): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.map((path) => [path.slice(join(folder, '/').length).split(sep).join('/'), readFileSync(path, 'utf8')]).sort(),
  ) as Record<string, string>
}

/** Compiles what lies in the folder, as of today. */
export const compileFolder = (folder: string = CONTENT_FOLDER): Compiled => compile(readContent(folder), { today: today() })
